package org.whistle.dispatch.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of staff.
 *
 * @param id the user name
 * @param seat the place of the desk, or the unit, where this person works
 * @param unit of a department's worker in a grid
 * @param phone the duty's
 */
public record Member(
    String id, String name, Kind kind, String seat, @Nullable String unit, @Nullable String phone) {

  /** As what. */
  public enum Kind {
    FULL_TIME,
    PART_TIME,
    DEPARTMENT,
    LEADER,
    /** Stands in at the seat and at all desks below it, when all of theirs are away. */
    SUBSTITUTE,
    /** Sits at a community's, street's or unit's desk. */
    DESK;

    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind of(String wire) {
      return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  public boolean worksPartTime() {
    return kind == Kind.PART_TIME;
  }
}
