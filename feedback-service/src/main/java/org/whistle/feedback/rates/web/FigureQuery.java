package org.whistle.feedback.rates.web;

import org.jspecify.annotations.Nullable;
import org.whistle.feedback.rates.ReadCases;

/**
 * Which figure is opened.
 *
 * @param figure a rate's id, or a count's
 * @param side of a rate: {@code of}, or {@code per} by default
 * @param state {@code now} for a frozen month as it is
 */
record FigureQuery(
    String month,
    String by,
    @Nullable String key,
    String figure,
    @Nullable String side,
    @Nullable String state) {

  ReadCases.Wanted wanted() {
    return new ReadCases.Wanted(
        Asked.month(month),
        Asked.by(by),
        key,
        figure,
        side == null ? "per" : side,
        "now".equals(state));
  }
}
