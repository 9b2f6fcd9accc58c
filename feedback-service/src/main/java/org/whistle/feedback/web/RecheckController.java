package org.whistle.feedback.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.RecheckVisit;
import org.whistle.feedback.Rechecks;
import org.whistle.feedback.model.Level;
import org.whistle.feedback.model.Solved;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** The street's second look at one visit in ten. */
@RestController
@Allow({Role.VISITOR, Role.APPRAISER})
class RecheckController {
  private static final int STREET_DIGITS = 9;

  private final RecheckVisit visits;
  private final Rechecks rechecks;
  private final Known known;

  RecheckController(RecheckVisit visits, Rechecks rechecks, Known known) {
    this.visits = visits;
    this.rechecks = rechecks;
    this.known = known;
  }

  record RecheckBody(
      @NotNull @Pattern(regexp = "yes|partly|no") String solved,
      @NotNull @Min(1) @Max(5) Integer level) {}

  record Rechecked(UUID id, boolean agrees) {}

  @GetMapping("/api/rechecks")
  Page<RecheckItem> due(
      Caller caller,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    ofStreet(caller);
    var due = rechecks.due(caller.scope(), Colleagues.of(caller), Page.LIMIT);
    return new Page<>(due.stream().map(it -> RecheckItem.of(it, language)).toList(), null);
  }

  @PostMapping("/api/requests/{id}/recheck")
  ResponseEntity<byte[]> recheck(
      @PathVariable UUID id, @Valid @RequestBody RecheckBody body, Caller caller, Once once) {
    ofStreet(caller);
    known.inScope(caller, id);
    var solved = Wire.constant(Solved.class, body.solved());
    var level = Level.of(body.level());
    var visitor = Colleagues.of(caller);
    return once.answer(
        HttpStatus.OK, () -> new Rechecked(id, visits.recheck(id, visitor, solved, level)));
  }

  /** Whoever visits for a community doesn't look at its own visits. */
  private static void ofStreet(Caller caller) {
    if (caller.place() == null || caller.place().length() > STREET_DIGITS) {
      throw Refusal.forbidden();
    }
  }
}
