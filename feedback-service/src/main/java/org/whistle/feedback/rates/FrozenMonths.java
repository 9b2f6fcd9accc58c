package org.whistle.feedback.rates;

import java.time.Instant;
import java.util.Optional;

/** Months that don't move any more. */
public interface FrozenMonths {

  /** When, by whom, with which version of the formulas. */
  record Frozen(int month, String formula, Instant at, String by) {}

  Optional<Frozen> find(int month);

  /** Waits for those who write, then freezes; false where it is frozen already. */
  boolean freeze(int month, String formula, String by);

  boolean hasCases(int month);

  Instant now();
}
