package org.whistle.contracts;

import java.time.Instant;
import java.util.List;

/**
 * Whose turn it is now and within a day, as dispatch announces it to the district under {@link
 * #KEY}; the last announcement is the one that counts. Leave is taken out of it.
 */
public record Watches(List<Watch> all) {
  public static final String KEY = "watches/district/now";

  /**
   * One person's turn, or what leave left of it.
   *
   * @param seat area code of a desk, or a unit
   * @param member a staff id
   * @param partTime is never told of what is restricted
   */
  public record Watch(String seat, String member, Instant from, Instant until, boolean partTime) {}
}
