package org.whistle.feedback.web;

import jakarta.validation.Valid;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.RecordVisit;
import org.whistle.feedback.Waiting;
import org.whistle.web.Once;

/** Return visits: what waits for a visitor, and what came of it. */
@RestController
class VisitController {
  private final RecordVisit visits;
  private final Waiting waiting;
  private final Known known;

  VisitController(RecordVisit visits, Waiting waiting, Known known) {
    this.visits = visits;
    this.waiting = waiting;
    this.known = known;
  }

  @GetMapping("/api/visits")
  @Allow({Role.VISITOR, Role.APPRAISER})
  Page<VisitItem> due(
      Caller caller,
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "" + Page.LIMIT) int limit,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var slice = Page.slice(at, after, limit);
    var items =
        waiting.visits(caller.scope(), Colleagues.of(caller), slice).stream()
            .map(it -> VisitItem.of(it, language))
            .toList();
    return Page.of(
        "/api/visits", slice.limit(), items, it -> new Waiting.Place(it.dueAt(), it.id()));
  }

  @PostMapping("/api/requests/{id}/visits")
  @Allow({Role.VISITOR, Role.APPRAISER})
  ResponseEntity<byte[]> record(
      @PathVariable UUID id, @Valid @RequestBody VisitBody body, Caller caller, Once once) {
    known.inScope(caller, id);
    var visitor = Colleagues.of(caller);
    return once.answer(
        HttpStatus.OK,
        Refusing.of(
            () ->
                Moved.of(
                    body.reached()
                        ? visits.reached(id, visitor, body.by(), body.said())
                        : visits.missed(id, visitor, body.by()))));
  }
}
