package org.whistle.feedback.rates.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changed rows do to the sums, in the month as it is and as it was frozen. */
public final class Shift {
  private final Map<Change, Long> changes = new HashMap<>();

  /** A row of a month that isn't frozen: only the month as it is moves. */
  public void move(@Nullable RateRow before, RateRow after) {
    if (before != null) {
      add(before, -1, false);
    }
    add(after, 1, false);
  }

  /**
   * A row of a frozen month. As it was frozen it stays, but for who may see it: what complains of
   * somebody is kept from him there too.
   *
   * @param live absent for a row that is new since
   * @param frozen as it was frozen; absent where it hasn't changed since
   * @return the row as it was frozen, to be kept beside the new one
   */
  public RateRow moveFrozen(@Nullable RateRow live, @Nullable RateRow frozen, RateRow after) {
    var then = frozen != null ? frozen : live != null ? live : after.blank();
    var shown = then.shownAs(after);
    add(then, -1, false);
    add(shown, 1, false);
    if (live != null) {
      add(live, -1, true);
    }
    add(then, 1, true);
    add(shown, -1, true);
    add(after, 1, true);
    return shown;
  }

  /** How often each is to be added. */
  public Map<Change, Long> changes() {
    changes.values().removeIf(it -> it == 0);
    return changes;
  }

  private void add(RateRow row, long n, boolean later) {
    var change = Change.of(row, later);
    if (change.counts()) {
      changes.merge(change, n, Long::sum);
    }
  }
}
