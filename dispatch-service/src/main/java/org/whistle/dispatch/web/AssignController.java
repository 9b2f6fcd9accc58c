package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.AssignRequest;
import org.whistle.dispatch.SuggestAssignees;
import org.whistle.web.Once;

/** 派给: to whom, with what each of them has in hand already. */
@RestController
@RequestMapping("/api/requests/{id}")
@Allow({Role.GRID_LEADER, Role.COMMUNITY, Role.STREET, Role.COMMAND})
class AssignController {
  private final Answering answering;
  private final Sight sight;
  private final AssignRequest assigning;
  private final SuggestAssignees suggesting;

  AssignController(
      Answering answering, Sight sight, AssignRequest assigning, SuggestAssignees suggesting) {
    this.answering = answering;
    this.sight = sight;
    this.assigning = assigning;
    this.suggesting = suggesting;
  }

  @GetMapping("/candidates")
  Candidates candidates(@PathVariable UUID id, Caller caller) {
    var found = suggesting.of(sight.of(caller, id), Seats.of(caller));
    return new Candidates(found.stream().map(Candidate::of).toList());
  }

  @PostMapping("/assign")
  ResponseEntity<byte[]> assign(
      @PathVariable UUID id, @Valid @RequestBody Body.To body, Caller caller, Once once) {
    return answering.move(
        caller, id, once, actor -> assigning.assign(id, actor, body.to(), body.note()));
  }

  record Candidates(List<Candidate> items) {}

  /** Somebody who may get it; {@code refused} says why not, as the problem's slug would. */
  record Candidate(
      String id,
      String name,
      String kind,
      String seat,
      int open,
      int overdue,
      boolean onDuty,
      boolean away,
      @Nullable String refused) {

    static Candidate of(SuggestAssignees.Candidate it) {
      var refused = it.refused();
      return new Candidate(
          it.member().id(),
          it.member().name(),
          it.member().kind().wire(),
          it.member().seat(),
          it.load().open(),
          it.load().overdue(),
          it.as().onDuty(),
          it.as().away(),
          refused == null ? null : refused.slug());
    }
  }
}
