package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.whistle.contracts.IntakeEvent.WithdrawalAsked;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;

@RealParts
@SpringBootTest(properties = "spring.application.name=dispatch")
class WatermarkTest {
  @Autowired Journal journal;
  @Autowired Watermarks watermarks;

  @Test
  void a_watermark_moves_on_by_itself() {
    Instant start = Instant.now();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(vouched()).isAfter(start.plusSeconds(1)));
  }

  @Test
  void nobody_vouches_past_a_transaction_that_runs() throws Exception {
    await().atMost(Duration.ofSeconds(20)).until(() -> vouched().isAfter(Instant.EPOCH));
    CountDownLatch said = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<Instant> writing =
        CompletableFuture.supplyAsync(
            () ->
                journal.write(
                    Ids.next(),
                    page -> {
                      page.say(1, new WithdrawalAsked(UUID.randomUUID(), 1, null));
                      said.countDown();
                      waitFor(go);
                      return page.now();
                    }));
    said.await();
    Instant end = Instant.now().plusSeconds(2);
    Instant highest = Instant.EPOCH;
    while (Instant.now().isBefore(end)) {
      highest = vouched();
      Thread.sleep(20); // slow on purpose
    }
    go.countDown();
    Instant occurredAt = writing.join();

    assertThat(highest).isBeforeOrEqualTo(occurredAt);
    await().atMost(Duration.ofSeconds(20)).until(() -> vouched().isAfter(occurredAt));
  }

  @Test
  void a_request_of_which_something_is_held_is_not_certain() {
    UUID request = Ids.next();
    try (Peer peer = new Peer(Parts.bootstrapServers())) {
      peer.says(request, "intake", 2, "");
      await().atMost(Duration.ofSeconds(20)).until(() -> !watermarks.nothingWaits(request));
      assertThat(watermarks.waiting(Set.of(request, Ids.next()))).containsExactly(request);

      peer.says(request, "intake", 1, "");
      await().atMost(Duration.ofSeconds(20)).until(() -> watermarks.nothingWaits(request));
    }
  }

  private Instant vouched() {
    return watermarks.vouchedUntil("dispatch").orElse(Instant.EPOCH);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await(4, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }
}
