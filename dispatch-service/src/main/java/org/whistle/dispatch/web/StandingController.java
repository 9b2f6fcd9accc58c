package org.whistle.dispatch.web;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;

/** Where a request stands and which moves somebody has, who doesn't have it on his desk. */
@RestController
class StandingController {
  private final Answering answering;

  StandingController(Answering answering) {
    this.answering = answering;
  }

  @GetMapping("/api/requests/{id}/standing")
  @Allow({Role.COMMUNITY, Role.STREET, Role.COMMAND})
  MoveAnswer standing(@PathVariable UUID id, Caller caller) {
    return answering.standing(caller, id);
  }
}
