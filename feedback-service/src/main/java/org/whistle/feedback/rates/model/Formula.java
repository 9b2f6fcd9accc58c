package org.whistle.feedback.rates.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * How figures are made of counts, as one version of the rules says.
 *
 * @param from the first month that it holds for
 * @param freezeDay of the next month, from which on a month is frozen by itself
 * @param weights by rate; together 1
 * @param enough the rate that says whether enough people were asked, and what it has to reach
 */
public record Formula(
    String version,
    YearMonth from,
    int freezeDay,
    Map<String, BigDecimal> weights,
    Enough enough,
    List<Rate> rates) {

  /** How much of something is enough to judge by. */
  public record Enough(String rate, BigDecimal least) {}

  /** One rate by its id. */
  public Rate rate(String id) {
    return rates.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(NoSuchElementException::new);
  }

  /** Where what staff report themselves is left out, nobody can say how much of all it is. */
  public Formula shownBy(Dimension by) {
    return by.leavesOutSelfReported()
        ? new Formula(
            version,
            from,
            freezeDay,
            weights,
            enough,
            rates.stream().filter(it -> !it.of().containsKey(Measure.SELF_REPORTED)).toList())
        : this;
  }

  /** The weighted sum; empty where one of its rates can't be said. */
  public Optional<BigDecimal> score(Sums sums) {
    var score = BigDecimal.ZERO;
    for (var weight : weights.entrySet()) {
      var value = rate(weight.getKey()).figure(sums).value();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      score = score.add(weight.getValue().multiply(value.get()));
    }
    return Optional.of(score);
  }

  /** Whether enough people were asked for the rest to mean something. */
  public boolean isEnough(Sums sums) {
    return rate(enough.rate())
        .figure(sums)
        .value()
        .filter(it -> it.compareTo(enough.least()) >= 0)
        .isPresent();
  }

  /** Whether a month would be frozen by itself on that day. */
  public boolean freezes(YearMonth month, LocalDate today) {
    return !today.isBefore(month.plusMonths(1).atDay(freezeDay));
  }
}
