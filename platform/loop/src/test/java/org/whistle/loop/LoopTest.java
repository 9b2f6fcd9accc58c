package org.whistle.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {
  private static final Duration LONG = Duration.ofHours(1);
  private final AtomicInteger batches = new AtomicInteger();
  private Loop loop = new Loop("nothing", () -> false, Rest.of(LONG));

  @AfterEach
  void stop() {
    loop.stop();
  }

  @Test
  void it_works_without_rest_while_there_is_more() {
    begin(() -> batches.incrementAndGet() < 100, Rest.of(LONG));
    await().until(() -> batches.get() == 100);
  }

  @Test
  void a_fault_ends_nothing() {
    begin(
        () -> {
          if (batches.incrementAndGet() < 3) {
            throw new IllegalStateException("not yet");
          }
          return false;
        },
        Rest.of(LONG));
    await().until(() -> batches.get() == 3);
  }

  @Test
  void a_call_ends_its_rest() {
    var wakeUp = new WakeUp();
    begin(() -> batches.incrementAndGet() < 0, wakeUp.within(LONG));
    await().until(() -> batches.get() == 1);
    wakeUp.run();
    await().until(() -> batches.get() == 2);
  }

  @Test
  void it_stops_in_the_midst_of_its_rest_and_begins_again() {
    begin(() -> batches.incrementAndGet() < 0, Rest.of(LONG));
    await().until(() -> batches.get() == 1);
    loop.stop();
    assertThat(loop.isRunning()).isFalse();
    loop.start();
    await().until(() -> batches.get() == 2);
  }

  private void begin(Work work, Rest rest) {
    loop = new Loop("test", work, rest);
    loop.start();
  }
}
