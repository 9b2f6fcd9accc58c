package org.whistle.feedback.rates.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * One rate of a formula.
 *
 * @param of what counts for it, and how much
 * @param per out of what
 */
public record Rate(String id, Map<Measure, BigDecimal> of, Set<Measure> per) {

  public Figure figure(Sums sums) {
    var counted =
        of.entrySet().stream()
            .map(it -> it.getValue().multiply(BigDecimal.valueOf(sums.of(it.getKey()))))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Figure(counted, per.stream().mapToLong(sums::of).sum());
  }
}
