package org.whistle.gateway.cards;

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

/** Asks feedback, which alone can open a card. */
final class CardExchange {
  private static final Caller GATEWAY = Caller.service("gateway");

  private final RestClient client;
  private final Identities identities;
  private final Unanswered unanswered;

  CardExchange(RestClient client, Identities identities, Unanswered unanswered) {
    this.client = client;
    this.identities = identities;
    this.unanswered = unanswered;
  }

  /** The one check-in that a card stands for. */
  record CheckIn(UUID whistleId, String unit) {}

  /**
   * Uses a card.
   *
   * @throws Refusal when it is foreign, too old, or was used with another key
   */
  CheckIn use(String card, String key) {
    return unanswered.guard(Service.FEEDBACK, instance -> ask(instance, card, key));
  }

  private CheckIn ask(Instance instance, String card, String key) {
    return client
        .post()
        .uri(instance.at("/internal/cards/exchange"))
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + identities.sign(GATEWAY, Service.FEEDBACK))
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("card", card, "key", key))
        .exchange(
            (_, answer) -> {
              HttpStatusCode status = answer.getStatusCode();
              if (status.is2xxSuccessful()) {
                return answer.bodyTo(CheckIn.class);
              }
              if (Unanswered.Closing.says(status, answer.getHeaders())) {
                throw new Unanswered.Closing();
              }
              throw refused(status.value());
            });
  }

  private static Refusal refused(int status) {
    return switch (status) {
      case 409 -> new Refusal(HttpStatus.CONFLICT, "card-used");
      case 410 -> new Refusal(HttpStatus.GONE, "card-expired");
      case 400, 404 -> new Refusal(HttpStatus.NOT_FOUND, "card-unknown");
      default ->
          new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", "feedback")
              .retryAfter(Unanswered.RETRY);
    };
  }
}
