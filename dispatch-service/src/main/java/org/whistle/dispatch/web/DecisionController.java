package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.DecideWish;
import org.whistle.dispatch.DecideWish.Yes;
import org.whistle.dispatch.Decisions;
import org.whistle.web.Once;

/** What waits for somebody's permission, and the decision. */
@RestController
@RequestMapping("/api/decisions")
@Allow({Role.COMMUNITY, Role.STREET, Role.COMMAND})
class DecisionController {
  private static final int MOST = 200;

  private final Answering answering;
  private final DecideWish deciding;
  private final Decisions decisions;
  private final CalledUnits units;

  DecisionController(
      Answering answering, DecideWish deciding, Decisions decisions, CalledUnits units) {
    this.answering = answering;
    this.deciding = deciding;
    this.decisions = decisions;
    this.units = units;
  }

  @GetMapping
  @Allow({Role.COMMUNITY, Role.STREET, Role.APPRAISER, Role.COMMAND})
  DecisionPage waiting(
      Caller caller,
      Locale language,
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") int limit) {
    int size = Math.clamp(limit, 1, MOST);
    var entries =
        decisions.waitingFor(
            Seats.of(caller), caller.scope(), new Decisions.Slice(at, after, size + 1));
    var items =
        entries.stream().limit(size).map(entry -> DecisionItem.of(entry, language)).toList();
    return new DecisionPage(items, entries.size() > size ? following(items.getLast(), size) : null);
  }

  @PostMapping("/{id}/approve")
  ResponseEntity<byte[]> approve(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) TimeBody.@Nullable Verdict body,
      Caller caller,
      Once once) {
    var yes = body == null ? new Yes(null, null, null) : body.yes();
    if (body != null) {
      body.chosen().forEach(units::known);
    }
    return answering.move(
        caller, deciding.requestOf(id), once, actor -> deciding.approve(id, actor, yes));
  }

  @PostMapping("/{id}/refuse")
  ResponseEntity<byte[]> refuse(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) TimeBody.@Nullable Verdict body,
      Caller caller,
      Once once) {
    return answering.move(
        caller, deciding.requestOf(id), once, actor -> deciding.refuse(id, actor, reason(body)));
  }

  private static String following(DecisionItem last, int size) {
    return "/api/decisions?limit=%d&at=%s&after=%s".formatted(size, last.askedAt(), last.id());
  }

  private static @Nullable String reason(TimeBody.@Nullable Verdict body) {
    return body == null ? null : body.reason();
  }

  record DecisionPage(List<DecisionItem> items, @Nullable String next) {}
}
