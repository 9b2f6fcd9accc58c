package org.whistle.chaos.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of a fault.
 *
 * @param notDone why it could not be done, or null
 * @param recovery from its end until who was hit answers, relays and hears again; null when nobody
 *     had to recover
 */
public record Outcome(@Nullable String notDone, @Nullable Duration recovery) {

  static Outcome done() {
    return new Outcome(null, null);
  }

  static Outcome recovered(Duration after) {
    return new Outcome(null, after);
  }
}
