package org.whistle.feedback.model;

/** The five levels of 好差评, worst first; the last two of the scale are bad ratings. */
public enum Level {
  VERY_DISSATISFIED,
  DISSATISFIED,
  BASICALLY_SATISFIED,
  SATISFIED,
  VERY_SATISFIED;

  /** The level of 1 to 5 stars. */
  public static Level of(int stars) {
    return values()[stars - 1];
  }

  public boolean isBad() {
    return this == VERY_DISSATISFIED || this == DISSATISFIED;
  }

  /** From 1, very dissatisfied, to 5, very satisfied. */
  public int stars() {
    return ordinal() + 1;
  }
}
