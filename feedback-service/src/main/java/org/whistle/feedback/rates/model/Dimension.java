package org.whistle.feedback.rates.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what figures are told apart. */
public enum Dimension {
  STREET,
  COMMUNITY,
  GRID,
  UNIT,
  CATEGORY,
  CHANNEL,
  PERSON;

  /** By its name in the API. */
  public static Optional<Dimension> of(String wire) {
    return Arrays.stream(values()).filter(it -> it.wire().equals(wire)).findFirst();
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a grid reports itself never counts against it. */
  public boolean leavesOutSelfReported() {
    return this == GRID;
  }

  /** Sums over people would rank them. */
  public boolean hasTotal() {
    return this != PERSON;
  }
}
