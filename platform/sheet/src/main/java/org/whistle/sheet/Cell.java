package org.whistle.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What was written in one place.
 *
 * @param at its address, {@code B7}
 * @param day the day that a number stands for, where it is meant as one; absent for texts
 */
public record Cell(String at, String text, @Nullable String day) {

  /** The day that was meant, as it was written or as a number. */
  public String asDay() {
    return day == null ? text : day;
  }
}
