package org.whistle.feedback.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.AskForgetting;
import org.whistle.feedback.model.Reply;
import org.whistle.web.Once;

/** A resident asks to be forgotten, with number and code or at a desk. */
@RestController
class ForgettingController {
  private final AskForgetting asking;
  private final Known known;

  ForgettingController(AskForgetting asking, Known known) {
    this.asking = asking;
    this.known = known;
  }

  @PostMapping("/api/requests/{id}/forgetting")
  @Allow({Role.RESIDENT, Role.COMMUNITY, Role.STREET})
  ResponseEntity<byte[]> ask(@PathVariable UUID id, Caller caller, Once once) {
    var isStaff = caller.request() == null;
    if (isStaff) {
      known.inScope(caller, id);
    } else {
      known.own(caller, id);
    }
    var by = isStaff ? caller.id() : Reply.RESIDENT;
    return once.answer(
        HttpStatus.OK, () -> new ForgettingState(id, asking.ask(id, by).id(), "asked"));
  }
}
