package org.whistle.feedback.rates.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.whistle.feedback.rates.model.Dimension;
import org.whistle.web.Refusal;

/** What a path or a query names, or why it can't be read. */
final class Asked {
  private Asked() {}

  static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException wrong) {
      throw Refusal.invalid("month", "2026-11");
    }
  }

  static Dimension by(String text) {
    return Dimension.of(text)
        .orElseThrow(
            () -> Refusal.invalid("by", "street|community|grid|unit|category|channel|person"));
  }
}
