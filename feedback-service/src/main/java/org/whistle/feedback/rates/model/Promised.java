package org.whistle.feedback.rates.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The clocks that rates are made of; a unit's check-in counts with its part. */
public enum Promised {
  TAKE,
  FIRST_CONTACT,
  RESPOND,
  RESOLVE;

  /** By the clock's name on the wire; empty for one that no rate asks for. */
  public static Optional<Promised> of(String clock) {
    return Arrays.stream(values()).filter(it -> it.wire().equals(clock)).findFirst();
  }

  private String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
