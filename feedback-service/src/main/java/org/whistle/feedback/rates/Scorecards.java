package org.whistle.feedback.rates;

import java.util.List;
import java.util.Map;
import org.whistle.feedback.rates.model.RateRow;
import org.whistle.feedback.rates.model.Sums;

/**
 * Figures, and what they were counted from, for whoever may see it: one predicate for all three.
 */
public interface Scorecards {

  /** Sums by key of the dimension, in order of keys. */
  Map<String, Sums> figures(Question question);

  /** How many rows are behind a figure. */
  long count(Question question, Behind behind);

  /** These rows, in a fixed order. */
  List<RateRow> rows(Question question, Behind behind, Slice slice);
}
