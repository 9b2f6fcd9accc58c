package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.DeclineRequest;
import org.whistle.dispatch.TakeRequest;
import org.whistle.web.Once;

@RestController
@RequestMapping("/api/requests/{id}")
@Allow({
  Role.GRID_WORKER,
  Role.PART_TIME_GRID_WORKER,
  Role.DEPARTMENT_GRID_WORKER,
  Role.GRID_LEADER,
  Role.COMMUNITY,
  Role.STREET,
  Role.COMMAND
})
class TakeController {
  private final Answering answering;
  private final TakeRequest taking;
  private final DeclineRequest declining;

  TakeController(Answering answering, TakeRequest taking, DeclineRequest declining) {
    this.answering = answering;
    this.taking = taking;
    this.declining = declining;
  }

  @PostMapping("/take")
  ResponseEntity<byte[]> take(@PathVariable UUID id, Caller caller, Once once) {
    return answering.move(caller, id, once, actor -> taking.take(id, actor));
  }

  @PostMapping("/on-the-spot")
  ResponseEntity<byte[]> onTheSpot(
      @PathVariable UUID id, @Valid @RequestBody Body.Result body, Caller caller, Once once) {
    return answering.resolve(
        caller, id, once, body, actor -> taking.onTheSpot(id, actor, body.resolution()));
  }

  @PostMapping("/decline")
  @Allow({Role.COMMUNITY, Role.STREET, Role.COMMAND})
  ResponseEntity<byte[]> decline(
      @PathVariable UUID id, @Valid @RequestBody Body.Refusing body, Caller caller, Once once) {
    return answering.move(
        caller, id, once, actor -> declining.decline(id, actor, body.reason(), body.note()));
  }
}
