package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Parts;
import org.whistle.tracking.model.Story;

@ServiceTest
class OpenClockGaugesTest {

  @Autowired private OpenClockGauges gauges;
  @Autowired private MeterRegistry meters;

  @Test
  void a_clock_that_runs_is_counted_and_one_that_stopped_is_not() {
    gauges.count();
    double before = open("first-contact");
    Instant pointed = Instant.now().minusSeconds(60);
    Story story = Story.at(pointed).pointed("urgent", later(pointed), later(pointed)).placed();
    try (Peer peer = new Peer(Parts.bootstrapServers())) {
      peer.tells(story);
      await().atMost(Duration.ofSeconds(20)).until(() -> counted("first-contact") == before + 1);
      story.after(1).taken().after(1).contacted();
      peer.tells(story);
      await().atMost(Duration.ofSeconds(20)).until(() -> counted("first-contact") == before);
    }
    assertThat(open("resolve")).isPositive();
  }

  private double counted(String clock) {
    gauges.count();
    return open(clock);
  }

  private double open(String clock) {
    return meters
        .find("whistle.clocks.open")
        .tags("clock", clock, "missed", "false")
        .gauges()
        .stream()
        .mapToDouble(Gauge::value)
        .sum();
  }

  private static Instant later(Instant pointed) {
    return pointed.plus(Duration.ofDays(1));
  }
}
