package org.whistle.standalone;

import java.time.Duration;

/** How long to wait before a part that died is started again. */
final class BackOff {

  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Duration next = FIRST;

  /** Doubles with each death before the part was ready; one that was ready comes back at once. */
  Duration after(boolean ready) {
    if (ready) {
      next = FIRST;
      return Duration.ZERO;
    }
    var pause = next;
    var doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return pause;
  }
}
