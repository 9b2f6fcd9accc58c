package org.whistle.feedback.rates;

import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.feedback.rates.FrozenMonths.Frozen;
import org.whistle.feedback.rates.model.Dimension;
import org.whistle.feedback.rates.model.Formula;
import org.whistle.feedback.rates.model.Sums;

/** Puts a month's figures together, by the formula that holds for it. */
@Component
public class ReadScorecard {
  private final Scorecards scorecards;
  private final FrozenMonths months;
  private final Formulas formulas;

  ReadScorecard(Scorecards scorecards, FrozenMonths months, Formulas formulas) {
    this.scorecards = scorecards;
    this.months = months;
    this.formulas = formulas;
  }

  public Scorecard read(YearMonth month, Dimension by, Caller caller) {
    var number = Months.number(month);
    var frozen = months.find(number);
    var question = new Question(number, by, frozen.isPresent(), caller);
    var then = scorecards.figures(question);
    var now = frozen.isPresent() ? scorecards.figures(question.asOf(false)) : then;
    var keys = new TreeSet<>(then.keySet());
    keys.addAll(now.keySet());
    var lines =
        keys.stream()
            .map(
                key ->
                    new Scorecard.Line(
                        key, then.getOrDefault(key, new Sums()), now.getOrDefault(key, new Sums())))
            .toList();
    return new Scorecard(number, by, formula(month, frozen).shownBy(by), frozen, lines);
  }

  /** A frozen month keeps the formula that it was frozen with. */
  public Formula formula(YearMonth month, Optional<Frozen> frozen) {
    return frozen.map(it -> formulas.version(it.formula())).orElseGet(() -> formulas.of(month));
  }
}
