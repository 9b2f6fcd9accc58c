package org.whistle.gateway.house;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What callers hear of a service's answer; what protects the pages is the gateway's own to say. */
@Component
final class HomewardHeaders implements ResponseHttpHeadersFilter, Ordered {

  private static final List<String> PLAIN =
      List.of(
          HttpHeaders.ALLOW,
          HttpHeaders.CONTENT_DISPOSITION,
          HttpHeaders.CONTENT_LANGUAGE,
          HttpHeaders.CONTENT_LENGTH,
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.ETAG,
          HttpHeaders.LOCATION,
          HttpHeaders.RETRY_AFTER);

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public HttpHeaders apply(HttpHeaders said, ServerResponse response) {
    HttpHeaders homeward = new HttpHeaders();
    for (String name : PLAIN) {
      List<String> values = said.get(name);
      if (values != null) {
        homeward.put(name, values);
      }
    }
    return homeward;
  }
}
