package org.whistle.dispatch.web;

import org.jspecify.annotations.Nullable;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Desk;
import org.whistle.dispatch.model.Tier;

/** Which desk a caller sits at. */
final class Seats {
  private Seats() {}

  static Actor of(Caller caller) {
    boolean works =
        caller.has(Role.DEPARTMENT, Role.UNIT, Role.DEPARTMENT_GRID_WORKER, Role.SYSTEM);
    return new Actor(caller.id(), desk(caller), works ? caller.unit() : null);
  }

  /** Scope says what a person sees; a desk needs the role that sits there as well. */
  private static @Nullable Desk desk(Caller caller) {
    var place = caller.place();
    if (place == null) {
      return null;
    }
    var desk = Desk.of(place);
    return desk.place().equals(place) && sitsAt(desk.tier(), caller) ? desk : null;
  }

  private static boolean sitsAt(Tier tier, Caller caller) {
    return switch (tier) {
      case GRID ->
          caller.has(
              Role.GRID_WORKER,
              Role.PART_TIME_GRID_WORKER,
              Role.DEPARTMENT_GRID_WORKER,
              Role.GRID_LEADER);
      case COMMUNITY -> caller.has(Role.COMMUNITY);
      case STREET -> caller.has(Role.STREET);
      case DISTRICT -> caller.has(Role.COMMAND);
    };
  }
}
