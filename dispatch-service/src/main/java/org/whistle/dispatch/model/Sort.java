package org.whistle.dispatch.model;

import java.util.List;

/**
 * What a request is taken for.
 *
 * @param route first tier of the category's rule
 * @param slower its category allows more time for an answer than the one before
 */
public record Sort(
    String category, String urgency, boolean restricted, String route, boolean slower) {
  private static final List<String> PRESSURE = List.of("general", "urgent", "emergency");

  /** Whether it presses less than that, or may be answered later. */
  boolean isBelow(Matter matter) {
    int less = PRESSURE.indexOf(urgency) - PRESSURE.indexOf(matter.urgency());
    return less < 0 || (less == 0 && slower && !matter.pressing());
  }

  boolean isOf(Matter matter) {
    return category.equals(matter.category()) && urgency.equals(matter.urgency());
  }
}
