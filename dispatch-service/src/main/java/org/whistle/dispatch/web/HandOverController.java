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
import org.whistle.dispatch.HandOver;
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
class HandOverController {
  private final Answering answering;
  private final HandOver handOver;

  HandOverController(Answering answering, HandOver handOver) {
    this.answering = answering;
    this.handOver = handOver;
  }

  @PostMapping("/escalate")
  ResponseEntity<byte[]> escalate(
      @PathVariable UUID id, @Valid @RequestBody Body.HandOverSlip body, Caller caller, Once once) {
    return answering.move(
        caller, id, once, actor -> handOver.escalate(id, actor, body.reason(), body.note()));
  }

  @PostMapping("/send-down")
  @Allow({Role.COMMUNITY, Role.STREET, Role.COMMAND})
  ResponseEntity<byte[]> sendDown(
      @PathVariable UUID id, @Valid @RequestBody Body.HandOverSlip body, Caller caller, Once once) {
    return answering.move(
        caller, id, once, actor -> handOver.sendDown(id, actor, body.reason(), body.note()));
  }
}
