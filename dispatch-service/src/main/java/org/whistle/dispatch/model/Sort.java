package org.whistle.dispatch.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request is taken for.
 *
 * @param route first tier that the rule names
 * @param slower its category allows more time for an answer than the one before
 * @param why the rule that named it, and whom it would call
 */
public record Sort(
    String category,
    String urgency,
    boolean restricted,
    String route,
    boolean slower,
    @Nullable Why why) {
  private static final List<String> PRESSURE = List.of("general", "urgent", "emergency");

  /** Another sort that no rule fitted. */
  public Sort(String category, String urgency, boolean restricted, String route, boolean slower) {
    this(category, urgency, restricted, route, slower, null);
  }

  /** Whether it presses less than that, or may be answered later. */
  boolean isBelow(Matter matter) {
    int less = PRESSURE.indexOf(urgency) - PRESSURE.indexOf(matter.urgency());
    return less < 0 || (less == 0 && slower && !matter.pressing());
  }

  boolean isOf(Matter matter) {
    return category.equals(matter.category()) && urgency.equals(matter.urgency());
  }
}
