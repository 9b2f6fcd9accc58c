package org.whistle.gateway.house;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.whistle.access.Caller;

/**
 * What a service hears of a call: a few plain headers and the identity that the gateway signs.
 * Everything else stays outside: cookies, forwarded-for, whatever claims to be somebody.
 */
@Component
final class OnwardHeaders implements RequestHttpHeadersFilter, Ordered {

  static final String SERVICE = OnwardHeaders.class.getName();

  private static final List<String> PLAIN =
      List.of(
          HttpHeaders.ACCEPT,
          HttpHeaders.ACCEPT_LANGUAGE,
          HttpHeaders.CONTENT_LENGTH,
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.IF_NONE_MATCH,
          "Idempotency-Key",
          "Last-Event-ID",
          "Whistle-Card",
          "webhook-id",
          "webhook-timestamp",
          "webhook-signature",
          "traceparent",
          "tracestate");

  private final Identities identities;

  OnwardHeaders(Identities identities) {
    this.identities = identities;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public HttpHeaders apply(HttpHeaders asked, ServerRequest request) {
    HttpHeaders onward = new HttpHeaders();
    for (String name : PLAIN) {
      List<String> values = request.headers().header(name);
      if (!values.isEmpty()) {
        onward.put(name, values);
      }
    }
    Service service = (Service) request.attributes().get(SERVICE);
    onward.setBearerAuth(identities.sign(caller(), service));
    return onward;
  }

  static Caller caller() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Caller caller ? caller : Caller.anonymous();
  }
}
