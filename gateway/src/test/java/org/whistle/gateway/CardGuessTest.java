package org.whistle.gateway;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@DirtiesContext
@TestPropertySource(properties = "whistle.gateway.limits.wrong-codes=1")
class CardGuessTest extends DoorTest {

  @Test
  void cards_cannot_be_guessed_without_end() {
    FEEDBACK.answersWith(call -> StandIn.say(call, 404, "application/problem+json", "{}"));
    HttpResponse<String> last = tap("guess", UUID.randomUUID().toString());
    for (int i = 0; i < 10 && last.statusCode() == 404; i++) {
      last = tap("guess", UUID.randomUUID().toString());
    }
    problem(last, 429, "too-many-calls");
  }

  private HttpResponse<String> tap(String card, String key) {
    return send(
        call("/api/cards/check-in", null)
            .header("Whistle-Card", card)
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString("{}")));
  }
}
