package org.whistle.catalogue;

import java.util.Locale;

/** What can be counted in a unit's work, and in what. */
public record Thing(String code, String zh, String en, Measure measure) {

  /** A unit of measure. */
  public record Measure(String code, String zh, String en) {}

  /** A number of it in words: {@code 充电插口 204个}. */
  public String count(long number, Locale locale) {
    return Catalogue.english(locale)
        ? "%d %s: %s".formatted(number, measure.en(), en)
        : "%s %d%s".formatted(zh, number, measure.zh());
  }
}
