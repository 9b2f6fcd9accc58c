package org.whistle.feedback.rates.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A rate in numbers: so much of so many. */
public record Figure(BigDecimal of, long per) {
  private static final int DIGITS = 6;

  /** Between 0 and 1; empty where there is nothing to measure. */
  public Optional<BigDecimal> value() {
    return per == 0
        ? Optional.empty()
        : Optional.of(of.divide(BigDecimal.valueOf(per), DIGITS, RoundingMode.HALF_UP));
  }
}
