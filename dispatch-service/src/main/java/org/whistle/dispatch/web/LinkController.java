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
import org.whistle.dispatch.LinkRequests;
import org.whistle.web.Once;

@RestController
@RequestMapping("/api/requests/{id}")
@Allow({
  Role.GRID_WORKER,
  Role.DEPARTMENT_GRID_WORKER,
  Role.GRID_LEADER,
  Role.COMMUNITY,
  Role.STREET,
  Role.COMMAND
})
class LinkController {
  private final Answering answering;
  private final LinkRequests linking;
  private final Sight sight;

  LinkController(Answering answering, LinkRequests linking, Sight sight) {
    this.answering = answering;
    this.linking = linking;
    this.sight = sight;
  }

  @PostMapping("/links")
  ResponseEntity<byte[]> link(
      @PathVariable UUID id, @Valid @RequestBody LinkBody.To body, Caller caller, Once once) {
    sight.of(caller, body.to());
    return answering.move(
        caller, id, once, actor -> linking.link(body.from(id), actor, body.note()));
  }

  @PostMapping("/unlink")
  ResponseEntity<byte[]> unlink(
      @PathVariable UUID id, @Valid @RequestBody LinkBody.Apart body, Caller caller, Once once) {
    return answering.move(
        caller, id, once, actor -> linking.unlink(id, actor, body.reason(), body.note()));
  }
}
