package org.whistle.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Looks something up that another service may have made a moment ago. */
public final class AwaitKnown {

  private static final Duration YOUNG = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private AwaitKnown() {}

  /**
   * Finds it, and waits up to two seconds for it when its id is younger than a minute.
   *
   * @param id a UUIDv7, whose age can be read from it
   * @param look must read afresh each time, so don't call this within a transaction that has begun
   *     to read
   * @throws Refusal 404 {@code not-found}; 503 {@code not-yet-known} with {@code Retry-After} while
   *     it is young
   */
  public static <T> T find(UUID id, Supplier<Optional<T>> look) {
    Optional<T> found = look.get();
    if (found.isEmpty() && young(id)) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (found.isEmpty() && System.nanoTime() < end) {
        pause();
        found = look.get();
      }
      return found.orElseThrow(
          () ->
              new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "not-yet-known")
                  .retryAfter(Duration.ofSeconds(1)));
    }
    return found.orElseThrow(Refusal::notFound);
  }

  private static boolean young(UUID id) {
    Duration age =
        Duration.between(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), Instant.now());
    return id.version() == 7 && age.abs().compareTo(YOUNG) < 0;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
