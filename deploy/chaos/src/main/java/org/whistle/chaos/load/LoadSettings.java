package org.whistle.chaos.load;

import java.time.Duration;

/**
 * How the clients go about it.
 *
 * @param seed of everything that they choose; what they find depends on the run
 * @param people how many act at once
 * @param callsPerSecond of all of them together
 * @param patience after which an answer counts as lost
 */
public record LoadSettings(long seed, int people, double callsPerSecond, Duration patience) {

  /** What two cores carry beside the system itself. */
  public static LoadSettings standard(long seed) {
    return new LoadSettings(seed, 6, 10, Duration.ofSeconds(6));
  }
}
