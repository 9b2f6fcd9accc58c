package org.whistle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class AwaitKnownTest {

  @Test
  void what_is_young_is_waited_for() {
    AtomicInteger looks = new AtomicInteger();
    String found =
        AwaitKnown.find(
            bornBefore(Duration.ZERO),
            () -> looks.incrementAndGet() < 5 ? Optional.empty() : Optional.of("here"));
    assertThat(found).isEqualTo("here");
  }

  @Test
  void what_is_young_and_stays_unknown_may_be_asked_for_again() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> AwaitKnown.find(bornBefore(Duration.ofSeconds(50)), Optional::empty))
        .satisfies(r -> assertThat(r.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE))
        .satisfies(r -> assertThat(r.slug()).isEqualTo("not-yet-known"))
        .satisfies(r -> assertThat(r.headers()).containsEntry("Retry-After", "1"));
  }

  @Test
  void what_is_old_is_not_waited_for() {
    AtomicInteger looks = new AtomicInteger();
    for (UUID id : new UUID[] {bornBefore(Duration.ofMinutes(2)), UUID.randomUUID()}) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(
              () ->
                  AwaitKnown.find(
                      id,
                      () -> {
                        looks.incrementAndGet();
                        return Optional.empty();
                      }))
          .satisfies(r -> assertThat(r.slug()).isEqualTo("not-found"));
    }
    assertThat(looks).hasValue(2);
  }

  private static UUID bornBefore(Duration age) {
    long millis = Instant.now().minus(age).toEpochMilli();
    return new UUID(millis << 16 | 0x7000, 0x8000_0000_0000_0000L);
  }
}
