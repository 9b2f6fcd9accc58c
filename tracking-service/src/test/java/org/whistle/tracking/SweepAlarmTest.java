package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SweepAlarmTest {
  private static final Instant NOW = Instant.parse("2026-11-16T02:00:00Z");
  private static final Duration FLOOR = Duration.ofMillis(20);
  private final SweepAlarm alarm = new SweepAlarm();

  @Test
  void an_earlier_clock_wakes_who_sleeps_until_a_later_one() throws Exception {
    CompletableFuture<Duration> sleeper = CompletableFuture.supplyAsync(this::sleepAnHour);
    alarm.notLaterThan(NOW.plusSeconds(1800));
    alarm.notLaterThan(NOW.plusMillis(30));
    assertThat(sleeper.get(30, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
  }

  @Test
  void what_is_due_already_is_looked_at_after_the_floor() throws Exception {
    assertThat(sleep(NOW.minusSeconds(5))).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void a_clock_that_was_opened_just_before_falling_asleep_counts() throws Exception {
    alarm.notLaterThan(NOW.plusMillis(50));
    assertThat(sleepAnHour()).isLessThan(Duration.ofMinutes(1));
  }

  private Duration sleepAnHour() {
    try {
      return sleep(NOW.plusSeconds(3600));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Duration sleep(Instant until) throws InterruptedException {
    long start = System.nanoTime();
    alarm.sleep(NOW, until, FLOOR);
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
