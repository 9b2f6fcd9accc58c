package org.whistle.gateway.residents;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.whistle.access.Caller;
import org.whistle.gateway.house.Identities;
import org.whistle.gateway.house.Instance;
import org.whistle.gateway.house.Service;
import org.whistle.gateway.house.Unanswered;
import org.whistle.web.Refusal;

/** Asks intake, which alone can check a query code. */
final class Exchange {

  private static final Caller GATEWAY = Caller.service("gateway");

  private final RestClient client;
  private final Identities identities;
  private final Unanswered unanswered;

  Exchange(RestClient client, Identities identities, Unanswered unanswered) {
    this.client = client;
    this.identities = identities;
    this.unanswered = unanswered;
  }

  private record Found(UUID requestId) {}

  /**
   * The id of the request with this number.
   *
   * @throws Refusal 404 when the number is unknown or the code is wrong, without saying which
   */
  UUID requestOf(String number, String code) {
    return unanswered.guard(Service.INTAKE, instance -> ask(instance, number, code));
  }

  private UUID ask(Instance instance, String number, String code) {
    return client
        .post()
        .uri(instance.at("/internal/exchange"))
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + identities.sign(GATEWAY, Service.INTAKE))
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("number", number, "code", code))
        .exchange(
            (_, answer) -> {
              HttpStatusCode status = answer.getStatusCode();
              if (status.is2xxSuccessful()) {
                return answer.bodyTo(Found.class).requestId();
              }
              if (Unanswered.Closing.says(status, answer.getHeaders())) {
                throw new Unanswered.Closing();
              }
              throw status.is4xxClientError()
                  ? new Refusal(HttpStatus.NOT_FOUND, "unknown-number-or-code")
                  : new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", "intake")
                      .retryAfter(Unanswered.RETRY);
            });
  }
}
