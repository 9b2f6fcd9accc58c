package org.whistle.standalone;

import java.time.Duration;

/** How long to wait before a part that died is started again. */
final class BackOff {

  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration STEADY = Duration.ofSeconds(30);

  private Duration next = FIRST;

  /** Doubles with each early death; a part that lived long starts from the beginning. */
  Duration after(Duration lived) {
    if (lived.compareTo(STEADY) > 0) {
      next = FIRST;
    }
    var pause = next;
    var doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return pause;
  }
}
