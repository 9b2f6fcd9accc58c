package org.whistle.feedback.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
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
import org.whistle.feedback.AgreeVisit;
import org.whistle.feedback.model.Appointment;
import org.whistle.web.Once;

/** When a resident would rather be asked: said on line, or told to a visitor. */
@RestController
class VisitTimeController {
  private final AgreeVisit visits;
  private final Known known;

  VisitTimeController(AgreeVisit visits, Known known) {
    this.visits = visits;
    this.known = known;
  }

  record TimeBody(@NotNull Instant from, @NotNull Instant until) {}

  @PostMapping("/api/requests/{id}/visit-time")
  @Allow({Role.RESIDENT, Role.VISITOR, Role.APPRAISER})
  ResponseEntity<byte[]> agree(
      @PathVariable UUID id, @Valid @RequestBody TimeBody body, Caller caller, Once once) {
    var isStaff = caller.request() == null;
    if (isStaff) {
      known.inScope(caller, id);
    } else {
      known.ended(caller, id);
    }
    var visitor = Optional.of(caller).filter(_ -> isStaff).map(Colleagues::of);
    var wanted = new Appointment(body.from(), body.until());
    return once.answer(
        HttpStatus.OK, Refusing.of(() -> Moved.of(visits.agree(id, wanted, visitor))));
  }
}
