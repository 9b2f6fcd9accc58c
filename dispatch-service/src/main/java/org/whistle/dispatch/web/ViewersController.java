package org.whistle.dispatch.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.Viewers;

/** Who else looks at a request now. To ask is to look, so it needs no second call and no key. */
@RestController
class ViewersController {
  private final Sight sight;
  private final Viewers viewers;

  ViewersController(Sight sight, Viewers viewers) {
    this.sight = sight;
    this.viewers = viewers;
  }

  @GetMapping("/api/requests/{id}/viewers")
  @Allow({
    Role.GRID_WORKER,
    Role.PART_TIME_GRID_WORKER,
    Role.DEPARTMENT_GRID_WORKER,
    Role.GRID_LEADER,
    Role.COMMUNITY,
    Role.STREET,
    Role.COMMAND,
    Role.DEPARTMENT,
    Role.UNIT,
    Role.VISITOR,
    Role.APPRAISER
  })
  Present viewers(@PathVariable UUID id, Caller caller) {
    sight.of(caller, id);
    return new Present(viewers.besides(caller.id(), id).stream().map(Person::new).toList());
  }

  record Present(List<Person> items) {}

  record Person(String id) {}
}
