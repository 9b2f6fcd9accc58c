package org.whistle.feedback.analyses.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.analyses.Analyses.By;
import org.whistle.feedback.analyses.Analyses.Question;
import org.whistle.feedback.analyses.model.Revisit;
import org.whistle.feedback.rates.Months;
import org.whistle.web.Refusal;

/** What a call names, or why it can't be read. */
final class Asked {
  private Asked() {}

  static Question question(String month, String by, @Nullable String key) {
    try {
      return new Question(Months.number(YearMonth.parse(month)), by(by), key);
    } catch (DateTimeException wrong) {
      throw Refusal.invalid("month", "2026-11");
    }
  }

  static Revisit.Outcome outcome(String wire) {
    return switch (wire) {
      case "satisfied" -> Revisit.Outcome.SATISFIED;
      case "still-dissatisfied" -> Revisit.Outcome.STILL_DISSATISFIED;
      case "no-contact" -> Revisit.Outcome.NO_CONTACT;
      default -> throw Refusal.invalid("outcome", "satisfied|still-dissatisfied|no-contact");
    };
  }

  static boolean isEnglish(@Nullable String language) {
    return language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
  }

  private static By by(String wire) {
    return switch (wire) {
      case "cause" -> By.CAUSE;
      case "unit" -> By.UNIT;
      case "category" -> By.CATEGORY;
      default -> throw Refusal.invalid("by", "cause|unit|category");
    };
  }
}
