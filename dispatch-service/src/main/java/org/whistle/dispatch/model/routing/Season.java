package org.whistle.dispatch.model.routing;

import java.time.DateTimeException;
import java.time.MonthDay;

/**
 * A stretch of every year, both days within it; it may go over the year's end, as heating does.
 *
 * @param from as {@code 11-15}, and {@code until} as {@code 03-15}
 */
public record Season(String from, String until) {
  private static final int LEAP_YEAR = 2024;
  private static final int NO_DASHES = 2;

  /** A day as seasons write it. */
  public static String day(MonthDay day) {
    return day.toString().substring(NO_DASHES);
  }

  boolean contains(String day) {
    boolean begun = day.compareTo(from) >= 0;
    boolean goesOn = day.compareTo(until) <= 0;
    return from.compareTo(until) > 0 ? begun || goesOn : begun && goesOn;
  }

  /** The first day that is out of it again. */
  String after() {
    return day(MonthDay.from(MonthDay.parse("--" + until).atYear(LEAP_YEAR).plusDays(1)));
  }

  boolean isOfDays() {
    try {
      return day(MonthDay.parse("--" + from)).equals(from)
          && day(MonthDay.parse("--" + until)).equals(until);
    } catch (DateTimeException odd) {
      return false;
    }
  }
}
