package org.whistle.feedback.rates;

import org.whistle.access.Caller;
import org.whistle.feedback.rates.model.Dimension;

/**
 * Whose figures, by what, and who asks.
 *
 * @param month as {@link Months} writes it
 * @param frozen as they were when the month was frozen
 */
public record Question(int month, Dimension by, boolean frozen, Caller caller) {

  public Question asOf(boolean other) {
    return new Question(month, by, other, caller);
  }
}
