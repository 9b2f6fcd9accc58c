package org.whistle.feedback.rates.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.rates.Months;
import org.whistle.feedback.rates.Scorecard;
import org.whistle.feedback.rates.Wording;
import org.whistle.feedback.rates.model.Dimension;
import org.whistle.feedback.rates.model.Formula;
import org.whistle.feedback.rates.model.Measure;
import org.whistle.feedback.rates.model.Rate;
import org.whistle.feedback.rates.model.Sums;

/** A scorecard as it is answered: figures, how they are made, and what was counted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScorecardView(
    String month,
    String by,
    Rules formula,
    @Nullable Freeze frozen,
    List<Head> rates,
    List<Head> counts,
    List<LineView> lines,
    @Nullable LineView total) {
  static final List<Measure> COUNTS =
      List.of(
          Measure.CASES,
          Measure.ASSESSED,
          Measure.ASIDE,
          Measure.SELF_REPORTED,
          Measure.RESOLVED,
          Measure.DECLINED,
          Measure.VISIT_CALLED,
          Measure.VISITED,
          Measure.NO_CONTACT,
          Measure.NOT_VISITABLE,
          Measure.RECHECK_AGREED,
          Measure.RECHECK_DISAGREED,
          Measure.ANSWERS,
          Measure.BY_HANDLER,
          Measure.REDO_ASKED,
          Measure.CALLED,
          Measure.RETURN_REFUSED);

  /** By which formulas. */
  record Rules(String version, String score, String enough) {}

  /** Since when nothing moves. */
  record Freeze(Instant at, String by) {}

  /** A column. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Head(String id, String name, @Nullable String formula) {}

  /**
   * One rate.
   *
   * @param value between 0 and 1; absent where there is nothing to measure
   * @param excluded of how many more it would be, had they not been excluded; absent for none
   * @param now where it isn't what it was when the month was frozen
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RateView(
      @Nullable BigDecimal value,
      BigDecimal of,
      long per,
      @Nullable Long excluded,
      @Nullable RateView now) {}

  /** One count; {@code excluded} and {@code now} as with rates. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CountView(long n, @Nullable Long excluded, @Nullable CountView now) {}

  /** One line; nobody's own figures have a score. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineView(
      String key,
      String name,
      boolean enough,
      @Nullable BigDecimal score,
      Map<String, RateView> rates,
      Map<String, CountView> counts) {}

  static ScorecardView of(Scorecard card, Wording words) {
    var formula = card.formula();
    return new ScorecardView(
        Months.of(card.month()).toString(),
        card.by().wire(),
        new Rules(formula.version(), words.score(formula), enough(formula, words)),
        card.frozen().map(it -> new Freeze(it.at(), it.by())).orElse(null),
        formula.rates().stream()
            .map(it -> new Head(it.id(), words.name(it), words.formula(it)))
            .toList(),
        COUNTS.stream().map(it -> new Head(it.wire(), words.name(it), null)).toList(),
        card.lines().stream().map(it -> line(card, it, words.name(card.by(), it.key()))).toList(),
        card.total().map(it -> line(card, it, words.text("column.total"))).orElse(null));
  }

  private static String enough(Formula formula, Wording words) {
    var enough = formula.enough();
    return words.name(formula.rate(enough.rate())) + " ≥ " + enough.least().toPlainString();
  }

  private static LineView line(Scorecard card, Scorecard.Line line, String name) {
    var rates = new LinkedHashMap<String, RateView>();
    card.formula().rates().forEach(it -> rates.put(it.id(), rate(it, line)));
    var counts = new LinkedHashMap<String, CountView>();
    COUNTS.forEach(it -> counts.put(it.wire(), count(it, line)));
    return new LineView(
        line.key(),
        name,
        card.formula().isEnough(line.sums()),
        card.by() == Dimension.PERSON ? null : card.formula().score(line.sums()).orElse(null),
        rates,
        counts);
  }

  private static RateView rate(Rate rate, Scorecard.Line line) {
    var then = rate(rate, line.sums(), null);
    if (!line.moved()) {
      return then;
    }
    var now = rate(rate, line.now(), null);
    return now.equals(then) ? then : rate(rate, line.sums(), now);
  }

  private static RateView rate(Rate rate, Sums sums, @Nullable RateView now) {
    var figure = rate.figure(sums);
    return new RateView(
        figure.value().orElse(null),
        figure.of(),
        figure.per(),
        orNone(sums.excluded(rate.per())),
        now);
  }

  private static CountView count(Measure measure, Scorecard.Line line) {
    var then = count(measure, line.sums(), null);
    if (!line.moved()) {
      return then;
    }
    var now = count(measure, line.now(), null);
    return now.equals(then) ? then : count(measure, line.sums(), now);
  }

  private static CountView count(Measure measure, Sums sums, @Nullable CountView now) {
    return new CountView(sums.of(measure), orNone(sums.excluded(List.of(measure))), now);
  }

  private static @Nullable Long orNone(long n) {
    return n == 0 ? null : n;
  }
}
