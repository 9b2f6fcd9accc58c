package org.whistle.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.whistle.web.Refusal;

/** Counts tries a key and minute, in this process's memory; a restart forgives. */
public final class Tries {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final int MANY = 100_000;

  private final int limit;
  private final Counter refused;
  private final Map<String, Window> windows = new ConcurrentHashMap<>();

  /**
   * Counts up to a limit.
   *
   * @param reason what is refused, for the metric {@code whistle.gateway.refused}
   */
  public Tries(int limit, String reason, MeterRegistry meters) {
    this.limit = limit;
    this.refused = meters.counter("whistle.gateway.refused", "reason", reason);
  }

  private record Window(long begun, int tries) {
    boolean over(long now) {
      return now - begun >= MINUTE;
    }
  }

  /**
   * Refuses when the key has used its tries up.
   *
   * @throws Refusal 429 {@code too-many-calls} with {@code Retry-After}
   */
  public void check(String key) {
    long now = System.nanoTime();
    Window window = windows.get(key);
    if (window != null && !window.over(now) && window.tries() >= limit) {
      refused.increment();
      throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too-many-calls")
          .retryAfter(Duration.ofNanos(MINUTE - (now - window.begun())).plusSeconds(1));
    }
  }

  /** Counts one try. */
  public void count(String key) {
    long now = System.nanoTime();
    if (windows.size() >= MANY) {
      windows.values().removeIf(w -> w.over(now));
    }
    windows.merge(
        key,
        new Window(now, 1),
        (old, fresh) -> old.over(now) ? fresh : new Window(old.begun(), old.tries() + 1));
  }

  /** Forgives a key. */
  public void forget(String key) {
    windows.remove(key);
  }
}
