package org.whistle.feedback.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.RecordVisit;
import org.whistle.feedback.asking.Reasons;
import org.whistle.web.Once;

/** Return visits: what came of them. */
@RestController
class VisitController {
  private final RecordVisit visits;
  private final Known known;
  private final Reasons reasons;

  VisitController(RecordVisit visits, Known known, Reasons reasons) {
    this.visits = visits;
    this.known = known;
    this.reasons = reasons;
  }

  @PostMapping("/api/requests/{id}/visits")
  @Allow({Role.VISITOR, Role.APPRAISER})
  ResponseEntity<byte[]> record(
      @PathVariable UUID id, @Valid @RequestBody VisitBody body, Caller caller, Once once) {
    known.inScope(caller, id);
    var visitor = Colleagues.of(caller);
    var said = body.said(reasons);
    return once.answer(
        HttpStatus.OK,
        Refusing.of(
            () ->
                Moved.of(
                    body.reached()
                        ? visits.reached(id, visitor, body.by(), said)
                        : visits.missed(id, visitor, body.by()))));
  }
}
