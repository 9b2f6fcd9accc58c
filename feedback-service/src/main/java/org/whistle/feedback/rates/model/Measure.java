package org.whistle.feedback.rates.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What is counted, at most once a row: of a case, of a called unit's part, or of one answer. Rows
 * keep their measures as bits, so a new one goes to the end and none is ever removed.
 */
public enum Measure {
  CASES,
  ASSESSED,
  ASIDE,
  TAKEN_IN_TIME,
  TAKEN_LATE,
  CONTACTED_IN_TIME,
  CONTACTED_LATE,
  ANSWERED_IN_TIME,
  ANSWERED_LATE,
  RESOLVED_IN_TIME,
  RESOLVED_LATE,
  RESOLVED,
  DECLINED,
  VISIT_CALLED,
  VISITED,
  NO_CONTACT,
  REDO_ASKED,
  REDONE,
  RESOLVED_AT_ONCE,
  SETTLED,
  EXTENDED,
  SUSPENDED,
  REGISTERED,
  WHISTLED,
  CALLED,
  CHECKED_IN_TIME,
  CHECKED_IN_LATE,
  RETURNED,
  RETURN_REFUSED,
  ANSWERS,
  SOLVED,
  PARTLY_SOLVED,
  UNSOLVED,
  SATISFIED,
  BASICALLY_SATISFIED,
  DISSATISFIED,
  BY_HANDLER,
  SELF_REPORTED,
  NOT_VISITABLE,
  RECHECK_AGREED,
  RECHECK_DISAGREED;

  private static final Measure[] ALL = values();

  public long bit() {
    return 1L << ordinal();
  }

  public boolean isIn(long measures) {
    return (measures & bit()) != 0;
  }

  /** As formulas and the API call it, for example {@code taken-in-time}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads a name back.
   *
   * @throws IllegalArgumentException when nothing is called so
   */
  public static Measure of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static Set<Measure> in(long measures) {
    var in = EnumSet.noneOf(Measure.class);
    Arrays.stream(ALL).filter(it -> it.isIn(measures)).forEach(in::add);
    return in;
  }

  static long bits(Set<Measure> measures) {
    return measures.stream().mapToLong(Measure::bit).reduce(0, (a, b) -> a | b);
  }
}
