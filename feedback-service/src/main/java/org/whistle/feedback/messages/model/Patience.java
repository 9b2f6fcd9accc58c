package org.whistle.feedback.messages.model;

import java.time.Duration;

/**
 * How long between tries: doubling from the first to the longest, spread by up to a fifth, so that
 * what failed together isn't tried together.
 *
 * @param tries after which a person has to look
 */
public record Patience(Duration first, Duration longest, int tries) {

  /**
   * How long to wait after so many tries.
   *
   * @param spread from 0 to 1, by chance
   */
  Duration after(int tried, double spread) {
    var doubled = first.multipliedBy(1L << Math.clamp(tried - 1, 0, 30));
    var wait = doubled.compareTo(longest) > 0 ? longest : doubled;
    return wait.plusMillis((long) (wait.toMillis() * spread / 5));
  }
}
