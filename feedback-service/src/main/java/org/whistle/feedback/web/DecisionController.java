package org.whistle.feedback.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.DecideForgetting;
import org.whistle.feedback.DecideRedo;
import org.whistle.feedback.DecideRedo.Verdict;
import org.whistle.feedback.Waiting;
import org.whistle.feedback.model.Forgetting;
import org.whistle.web.Once;

/** Re-dos, and who is to be forgotten: what waits for somebody's decision, and the decision. */
@RestController
@RequestMapping("/api/decisions")
@Allow({Role.COMMUNITY, Role.STREET, Role.APPRAISER, Role.COMMAND})
class DecisionController {
  private final DecideRedo redos;
  private final DecideForgetting forgettings;
  private final DecisionBook book;
  private final Known known;

  DecisionController(
      DecideRedo redos, DecideForgetting forgettings, DecisionBook book, Known known) {
    this.redos = redos;
    this.forgettings = forgettings;
    this.book = book;
    this.known = known;
  }

  record ReasonBody(@Nullable @Size(max = 2000) String reason) {}

  @GetMapping
  Page<DecisionItem> asked(
      Caller caller,
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "" + Page.LIMIT) int limit,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var slice = Page.slice(at, after, limit);
    return Page.of(
        "/api/decisions",
        slice.limit(),
        book.of(caller, slice, language),
        it -> new Waiting.Place(it.askedAt(), it.id()));
  }

  @PostMapping("/{did}/approve")
  ResponseEntity<byte[]> approve(
      @PathVariable UUID did,
      @Valid @RequestBody(required = false) @Nullable ReasonBody body,
      Caller caller,
      Once once) {
    return decide(caller, new Verdict(did, true, reason(body)), once);
  }

  @PostMapping("/{did}/refuse")
  ResponseEntity<byte[]> refuse(
      @PathVariable UUID did,
      @Valid @RequestBody(required = false) @Nullable ReasonBody body,
      Caller caller,
      Once once) {
    return decide(caller, new Verdict(did, false, reason(body)), once);
  }

  private ResponseEntity<byte[]> decide(Caller caller, Verdict verdict, Once once) {
    return once.answer(
        HttpStatus.OK,
        Refusing.of(
            () ->
                book.forgetting(verdict.redoId(), caller)
                    .<Object>map(asked -> forget(caller, asked, verdict))
                    .orElseGet(() -> redo(caller, verdict))));
  }

  private Moved redo(Caller caller, Verdict verdict) {
    var requestId = known.requestOfRedo(caller, verdict.redoId());
    return Moved.of(redos.decide(requestId, Colleagues.of(caller), verdict));
  }

  private ForgettingState forget(Caller caller, Forgetting asked, Verdict verdict) {
    known.inScope(caller, asked.requestId());
    forgettings.decide(asked, caller.id(), verdict);
    return new ForgettingState(
        asked.requestId(), asked.id(), verdict.agreed() ? "agreed" : "refused");
  }

  private static Optional<String> reason(@Nullable ReasonBody body) {
    return Optional.ofNullable(body).map(ReasonBody::reason);
  }
}
