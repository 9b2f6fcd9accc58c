package org.whistle.feedback.rates;

import java.util.List;
import java.util.Optional;
import org.whistle.feedback.rates.FrozenMonths.Frozen;
import org.whistle.feedback.rates.model.Dimension;
import org.whistle.feedback.rates.model.Formula;
import org.whistle.feedback.rates.model.Sums;

/**
 * A month's figures by one dimension.
 *
 * @param frozen absent while they still move
 */
public record Scorecard(
    int month, Dimension by, Formula formula, Optional<Frozen> frozen, List<Line> lines) {

  /**
   * One line.
   *
   * @param sums as the month was frozen, else as it is
   * @param now as it is
   */
  public record Line(String key, Sums sums, Sums now) {

    /** Whether it might be another today; while nothing is frozen, both are one. */
    public boolean moved() {
      return sums != now;
    }
  }

  /** All lines together; nothing where a sum would make a ranking. */
  public Optional<Line> total() {
    if (!by.hasTotal()) {
      return Optional.empty();
    }
    var then = new Sums();
    var now = frozen.isPresent() ? new Sums() : then;
    for (var line : lines) {
      then.add(line.sums);
      if (line.moved()) {
        now.add(line.now);
      }
    }
    return Optional.of(new Line("", then, now));
  }
}
