package org.whistle.feedback.rates;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.rates.model.Measure;

/**
 * What one figure was counted from.
 *
 * @param key of its line; absent for the total
 * @param measures any of which a row has
 * @param excluded those that would have it, had they not been excluded
 */
public record Behind(@Nullable String key, Set<Measure> measures, boolean excluded) {

  public Behind(@Nullable String key, Set<Measure> measures) {
    this(key, measures, false);
  }

  public long bits() {
    return measures.stream().mapToLong(Measure::bit).reduce(0, (a, b) -> a | b);
  }
}
