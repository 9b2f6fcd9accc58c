package org.whistle.gateway.house;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.whistle.gateway.GatewaySettings;

/** One HTTP client for all calls to services. */
@Configuration(proxyBeanMethods = false)
class ServiceClient {

  // Its own close() would wait for open streams, which don't end.
  @Bean(destroyMethod = "shutdownNow")
  HttpClient httpClient(GatewaySettings settings) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(settings.connectWithin())
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }

  /** An answer has to begin in time; a stream may go on for as long as it likes. */
  @Bean
  ClientHttpRequestFactory requestsToServices(HttpClient client, GatewaySettings settings) {
    JdkClientHttpRequestFactory patient = new JdkClientHttpRequestFactory(client);
    JdkClientHttpRequestFactory timed = new JdkClientHttpRequestFactory(client);
    timed.setReadTimeout(settings.answerWithin());
    return (uri, method) ->
        uri.getPath().equals(Routes.STREAM)
            ? new Endless(patient.createRequest(uri, method), settings.answerWithin())
            : timed.createRequest(uri, method);
  }
}
