package org.whistle.feedback.rates;

import java.time.YearMonth;

/** Months as numbers that sort: {@code 202611}. */
public final class Months {
  private static final int YEAR = 100;

  private Months() {}

  public static int number(YearMonth month) {
    return month.getYear() * YEAR + month.getMonthValue();
  }

  public static YearMonth of(int number) {
    return YearMonth.of(number / YEAR, number % YEAR);
  }
}
