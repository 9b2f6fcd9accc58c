package org.whistle.feedback.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.model.Colleague;
import org.whistle.feedback.model.Desk;

/** A caller as a colleague of whoever handled something. */
final class Colleagues {
  private static final Map<Role, String> TIERS =
      Map.of(
          Role.GRID_WORKER, "grid",
          Role.PART_TIME_GRID_WORKER, "grid",
          Role.DEPARTMENT_GRID_WORKER, "grid",
          Role.GRID_LEADER, "grid",
          Role.COMMUNITY, "community",
          Role.STREET, "street",
          Role.COMMAND, "district");

  private Colleagues() {}

  static Colleague of(Caller caller) {
    var desks =
        Optional.ofNullable(caller.place()).stream()
            .flatMap(
                place ->
                    caller.roles().stream()
                        .filter(TIERS::containsKey)
                        .map(role -> new Desk(TIERS.get(role), place)))
            .collect(Collectors.toSet());
    return new Colleague(caller.id(), Optional.ofNullable(caller.unit()), desks);
  }
}
