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
import org.whistle.dispatch.ReclassifyRequest;
import org.whistle.dispatch.ResolveRequest;
import org.whistle.dispatch.WorkOnRequest;
import org.whistle.web.Once;

@RestController
@RequestMapping("/api/requests/{id}")
@Handlers
class WorkController {
  private final Answering answering;
  private final WorkOnRequest work;
  private final ResolveRequest resolving;
  private final ReclassifyRequest reclassifying;

  WorkController(
      Answering answering,
      WorkOnRequest work,
      ResolveRequest resolving,
      ReclassifyRequest reclassifying) {
    this.answering = answering;
    this.work = work;
    this.resolving = resolving;
    this.reclassifying = reclassifying;
  }

  @PostMapping("/contact")
  ResponseEntity<byte[]> contact(
      @PathVariable UUID id, @Valid @RequestBody Body.Note body, Caller caller, Once once) {
    return answering.move(caller, id, once, actor -> work.contact(id, actor, body.note()));
  }

  @PostMapping("/progress")
  ResponseEntity<byte[]> progress(
      @PathVariable UUID id, @Valid @RequestBody Body.Note body, Caller caller, Once once) {
    return answering.move(caller, id, once, actor -> work.progress(id, actor, body.note()));
  }

  @PostMapping("/respond")
  ResponseEntity<byte[]> respond(
      @PathVariable UUID id, @Valid @RequestBody Body.Response body, Caller caller, Once once) {
    return answering.move(
        caller, id, once, actor -> work.respond(id, actor, body.words(), body.plannedBy()));
  }

  @PostMapping("/reclassify")
  @Allow({
    Role.GRID_WORKER,
    Role.PART_TIME_GRID_WORKER,
    Role.DEPARTMENT_GRID_WORKER,
    Role.GRID_LEADER,
    Role.COMMUNITY,
    Role.STREET,
    Role.COMMAND
  })
  ResponseEntity<byte[]> reclassify(
      @PathVariable UUID id, @Valid @RequestBody Body.Another body, Caller caller, Once once) {
    return answering.move(
        caller, id, once, actor -> reclassifying.reclassify(id, actor, body.as()));
  }

  @PostMapping("/resolve")
  ResponseEntity<byte[]> resolve(
      @PathVariable UUID id, @Valid @RequestBody Body.Result body, Caller caller, Once once) {
    return answering.resolve(
        caller,
        id,
        once,
        body,
        actor -> resolving.resolve(id, actor, body.resolution(), body.despite()));
  }
}
