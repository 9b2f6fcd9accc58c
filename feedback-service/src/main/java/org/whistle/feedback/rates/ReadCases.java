package org.whistle.feedback.rates;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.feedback.rates.model.Dimension;
import org.whistle.feedback.rates.model.Formula;
import org.whistle.feedback.rates.model.Measure;
import org.whistle.feedback.rates.model.RateRow;

/** Opens a figure: the rows that it was counted from, as many as it says. */
@Component
public class ReadCases {
  private final Scorecards scorecards;
  private final FrozenMonths months;
  private final ReadScorecard cards;

  ReadCases(Scorecards scorecards, FrozenMonths months, ReadScorecard cards) {
    this.scorecards = scorecards;
    this.months = months;
    this.cards = cards;
  }

  /**
   * Which figure.
   *
   * @param key of its line; absent for the total
   * @param figure a measure, or a rate
   * @param side of a rate: {@code of} what counts for it, {@code per} out of what; of any figure,
   *     {@code excluded} what was excluded from it
   * @param now as it is, though the month is frozen
   */
  public record Wanted(
      YearMonth month,
      Dimension by,
      @Nullable String key,
      String figure,
      String side,
      boolean now) {}

  /** Rows of a figure. */
  public record Found(long count, List<RateRow> rows) {}

  /** Empty where no figure is called so. */
  public Optional<Found> read(Wanted wanted, Caller caller, Slice slice) {
    var frozen = months.find(Months.number(wanted.month()));
    var question =
        new Question(
            Months.number(wanted.month()),
            wanted.by(),
            frozen.isPresent() && !wanted.now(),
            caller);
    return measures(cards.formula(wanted.month(), frozen), wanted)
        .map(measures -> new Behind(wanted.key(), measures, wanted.side().equals("excluded")))
        .map(
            behind ->
                new Found(
                    scorecards.count(question, behind), scorecards.rows(question, behind, slice)));
  }

  private static Optional<Set<Measure>> measures(Formula formula, Wanted wanted) {
    var ofRate =
        formula.rates().stream()
            .filter(it -> it.id().equals(wanted.figure()))
            .findFirst()
            .map(it -> wanted.side().equals("of") ? it.of().keySet() : it.per());
    return ofRate.or(() -> measure(wanted.figure()).map(Set::of));
  }

  private static Optional<Measure> measure(String wire) {
    try {
      return Optional.of(Measure.of(wire));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
