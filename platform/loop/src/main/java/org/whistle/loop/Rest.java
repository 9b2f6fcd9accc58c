package org.whistle.loop;

import java.time.Duration;

/** What a loop does while there is nothing to do. */
@FunctionalInterface
public interface Rest {

  void rest() throws InterruptedException;

  /** Looks again after that time. */
  static Rest of(Duration time) {
    return () -> Thread.sleep(time);
  }
}
