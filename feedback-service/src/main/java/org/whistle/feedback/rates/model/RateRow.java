package org.whistle.feedback.rates.model;

import java.util.List;
import java.util.UUID;

/**
 * A line of the figures: a case, one called unit's part in it, or one answer.
 *
 * @param part {@code case}, {@code unit:D06} or {@code answer:} with an id
 * @param unit who answers for it; empty where no unit does
 * @param units all who may see it by their unit
 * @param handler whose own figures it belongs to, and {@code desk} where he sits; empty for nobody
 * @param measures what it counts as, in bits
 * @param excluded what it would count as, had it not been excluded, in bits
 */
public record RateRow(
    UUID requestId,
    String part,
    Traits traits,
    String unit,
    List<String> units,
    String handler,
    String desk,
    long measures,
    long excluded) {

  /** The same, seen by those who may see the other. */
  RateRow shownAs(RateRow other) {
    var shown =
        traits
            .sortedAs(traits.category(), other.traits.restricted())
            .complainingOf(other.traits.about());
    return new RateRow(requestId, part, shown, unit, units, handler, desk, measures, excluded);
  }

  /** The same, counted as nothing. */
  RateRow blank() {
    return new RateRow(requestId, part, traits, unit, units, handler, desk, 0, 0);
  }
}
