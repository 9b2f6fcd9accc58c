package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.MarkComplaint;
import org.whistle.web.Once;

/** 回避: whoever sees a request may say whom it complains of. */
@RestController
class ComplaintController {
  private final Answering answering;
  private final MarkComplaint marking;

  ComplaintController(Answering answering, MarkComplaint marking) {
    this.answering = answering;
    this.marking = marking;
  }

  @PostMapping("/api/requests/{id}/complaint")
  @Allow({
    Role.GRID_WORKER,
    Role.PART_TIME_GRID_WORKER,
    Role.DEPARTMENT_GRID_WORKER,
    Role.GRID_LEADER,
    Role.COMMUNITY,
    Role.STREET,
    Role.DEPARTMENT,
    Role.UNIT,
    Role.VISITOR,
    Role.COMMAND
  })
  ResponseEntity<byte[]> mark(
      @PathVariable UUID id, @Valid @RequestBody Body.Complaint body, Caller caller, Once once) {
    return answering.move(caller, id, once, actor -> marking.mark(id, actor, body.about()));
  }

  @PostMapping("/api/requests/{id}/complaint-unmark")
  @Allow({Role.COMMUNITY, Role.STREET, Role.COMMAND})
  ResponseEntity<byte[]> unmark(
      @PathVariable UUID id, @Valid @RequestBody Body.Unmarking body, Caller caller, Once once) {
    return answering.move(
        caller, id, once, actor -> marking.unmark(id, actor, body.about(), body.why()));
  }
}
