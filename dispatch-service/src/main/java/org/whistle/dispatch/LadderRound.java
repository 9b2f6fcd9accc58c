package org.whistle.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes what has waited for its set time one rung further, each request on its own: one that fails
 * rests for a while and holds nobody back. What could have ended the waiting is dispatch's own to
 * say, so nobody needs to be vouched for; of two instances, the second finds nothing left to do.
 */
@Component
final class LadderRound {
  private static final Logger LOG = LoggerFactory.getLogger(LadderRound.class);
  private static final Duration REST = Duration.ofSeconds(10);
  private static final int AT_ONCE = 100;

  private final Overruns overruns;
  private final Lives lives;
  private final WalkLadder ladder;
  private final Counter failures;

  /** Requests whose step failed, and when they are tried again. */
  private final Map<UUID, Long> resting = new HashMap<>();

  LadderRound(Overruns overruns, Lives lives, WalkLadder ladder, MeterRegistry registry) {
    this.overruns = overruns;
    this.lives = lives;
    this.ladder = ladder;
    this.failures = registry.counter("whistle.ladder.failures");
  }

  /** One round; true when there may be more at once. */
  boolean walk() {
    resting.values().removeIf(until -> System.nanoTime() - until > 0);
    var due = overruns.due(AT_ONCE, resting.keySet());
    due.forEach(this::tryStep);
    return due.size() == AT_ONCE;
  }

  private void tryStep(UUID id) {
    try {
      lives.write(
          id,
          life -> {
            ladder.further(life);
            return id;
          });
    } catch (TransactionException away) {
      throw away; // It isn't the request's fault.
    } catch (RuntimeException fault) {
      LOG.warn("The step of {} failed and is tried again in {}", id, REST, fault);
      failures.increment();
      resting.put(id, System.nanoTime() + REST.toNanos());
    }
  }
}
