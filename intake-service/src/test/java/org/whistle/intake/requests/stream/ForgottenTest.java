package org.whistle.intake.requests.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.access.Caller;
import org.whistle.contracts.FeedbackEvent.ForgettingDecided;
import org.whistle.intake.Door;

/** Whoever is forgotten has said nothing that can be read. */
class ForgottenTest extends Continued {
  private static final Duration SOON = Duration.ofSeconds(20);

  ForgottenTest() {
    super(
        Map.of(
            "description",
            "楼上夜里很吵",
            "category",
            "0201",
            "reporter",
            Map.of("name", "马晓东", "phone", "19900000125")));
  }

  @Test
  void what_was_said_and_by_whom_is_gone_and_the_request_is_still_there() {
    assertThat(words()).contains("很吵");
    others.feedbackSays(first(), 1, 1, decided(false));
    others.feedbackSays(first(), 2, 1, decided(true));

    await().atMost(SOON).until(() -> !words().contains("很吵"));
    assertThat(words()).doesNotContain("马", "0125");
    assertThat(requests.exchange(pointed.path("number").asString(), code())).contains(first());
  }

  private static ForgettingDecided decided(boolean agreed) {
    return new ForgettingDecided(UUID.randomUUID(), agreed, "street", null);
  }

  private String words() {
    var path = "/api/requests/%s/words".formatted(first());
    var read = Door.as(port, Caller.residentOf(first())).get(path).getBody();
    // an id is made of the time and of chance, and may hold any four digits
    return String.valueOf(read).replace(first().toString(), "");
  }
}
