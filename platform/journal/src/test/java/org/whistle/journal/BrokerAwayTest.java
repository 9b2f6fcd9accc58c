package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BrokerAwayTest extends OwnBroker {

  @Test
  void what_is_said_while_the_broker_is_away_arrives_later() {
    away(Duration.ofSeconds(4));
  }

  @Test
  @Tag("long")
  void what_is_said_while_the_broker_is_away_for_a_minute_arrives_later() {
    away(Duration.ofMinutes(1));
  }

  private void away(Duration time) {
    service.say(request);
    arrives(1L);
    broker.kill();
    service.say(request);
    await().pollDelay(time).timeout(time.plusSeconds(5)).until(() -> true);
    service.say(request);
    broker.restart();

    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(sequences()).contains(1L, 2L, 3L));
    hearsAfterwards();
  }
}
