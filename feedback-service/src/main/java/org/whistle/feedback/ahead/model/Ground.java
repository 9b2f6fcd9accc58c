package org.whistle.feedback.ahead.model;

import java.time.LocalDate;

/**
 * Why something is proposed.
 *
 * @param kind {@code alike|redone|season}
 * @param number how many there were, at least; 0 for a season
 * @param days within which
 * @param period the day on which it was found, or that a season is about: never two of a kind
 */
public record Ground(
    String rule, String version, String kind, int number, int days, LocalDate period) {

  public static Ground of(Rule.Alike rule, String version, LocalDate today) {
    return new Ground(rule.id(), version, "alike", rule.cases(), rule.days(), today);
  }

  public static Ground of(Rule.Redone rule, String version, LocalDate today) {
    return new Ground(rule.id(), version, "redone", rule.redos(), rule.days(), today);
  }

  public static Ground of(Rule.Season rule, String version, LocalDate starts) {
    return new Ground(rule.id(), version, "season", 0, rule.ahead() + rule.days(), starts);
  }
}
