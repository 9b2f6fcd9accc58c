package org.whistle.feedback.analyses.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.whistle.feedback.analyses.Analyses.Bar;

/**
 * The longest bars first, and how much of all they are together.
 *
 * @param rest those that have no key: not explained yet, or no unit's; they are in no bar
 */
record Pareto(long total, long rest, List<BarView> items) {
  private static final int DIGITS = 4;

  /** One bar; {@code together} with those before it, between 0 and 1. */
  record BarView(String key, String name, long n, BigDecimal together) {}

  static Pareto of(List<Bar> bars, UnaryOperator<String> names) {
    long total = bars.stream().mapToLong(Bar::n).sum();
    long rest = bars.stream().filter(it -> it.key().isEmpty()).mapToLong(Bar::n).sum();
    var items = new ArrayList<BarView>();
    long sofar = 0;
    for (var bar : bars) {
      if (!bar.key().isEmpty()) {
        sofar += bar.n();
        var together =
            BigDecimal.valueOf(sofar)
                .divide(BigDecimal.valueOf(total - rest), DIGITS, RoundingMode.HALF_UP);
        items.add(new BarView(bar.key(), names.apply(bar.key()), bar.n(), together));
      }
    }
    return new Pareto(total, rest, items);
  }
}
