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
import org.whistle.feedback.DecideRedo;
import org.whistle.feedback.DecideRedo.Verdict;
import org.whistle.feedback.ReadComments;
import org.whistle.feedback.Waiting;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Quote;
import org.whistle.web.Once;

/** Re-dos: what waits for somebody's decision, and the decision. */
@RestController
@RequestMapping("/api/decisions")
@Allow({Role.COMMUNITY, Role.STREET, Role.APPRAISER, Role.COMMAND})
class DecisionController {
  private final DecideRedo redos;
  private final Waiting waiting;
  private final ReadComments comments;
  private final Known known;

  DecisionController(DecideRedo redos, Waiting waiting, ReadComments comments, Known known) {
    this.redos = redos;
    this.waiting = waiting;
    this.comments = comments;
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
    var items =
        waiting.redos(caller.scope(), Colleagues.of(caller), slice).stream()
            .map(it -> item(it, language))
            .toList();
    return Page.of(
        "/api/decisions", slice.limit(), items, it -> new Waiting.Place(it.askedAt(), it.id()));
  }

  @PostMapping("/{redoId}/approve")
  ResponseEntity<byte[]> approve(
      @PathVariable UUID redoId,
      @Valid @RequestBody(required = false) @Nullable ReasonBody body,
      Caller caller,
      Once once) {
    return decide(caller, new Verdict(redoId, true, reason(body)), once);
  }

  @PostMapping("/{redoId}/refuse")
  ResponseEntity<byte[]> refuse(
      @PathVariable UUID redoId,
      @Valid @RequestBody(required = false) @Nullable ReasonBody body,
      Caller caller,
      Once once) {
    return decide(caller, new Verdict(redoId, false, reason(body)), once);
  }

  private ResponseEntity<byte[]> decide(Caller caller, Verdict verdict, Once once) {
    return once.answer(
        HttpStatus.OK,
        Refusing.of(
            () -> {
              var requestId = known.requestOfRedo(caller, verdict.redoId());
              return Moved.of(redos.decide(requestId, Colleagues.of(caller), verdict));
            }));
  }

  private DecisionItem item(RedoAwaited it, @Nullable String language) {
    var subject = it.subject();
    var about = About.of(subject, language);
    return new DecisionItem(
        subject.requestId(),
        it.redo().id(),
        "redo",
        subject.number(),
        about.summary(),
        subject.category(),
        about.categoryName(),
        subject.urgency(),
        subject.place(),
        subject.placeName(),
        it.cycle(),
        it.handler().desk().tier(),
        it.redo().askedAt(),
        it.redo()
            .words()
            .map(Quote::id)
            .flatMap(id -> words(subject.requestId(), id))
            .orElse(null));
  }

  private Optional<String> words(UUID requestId, UUID textId) {
    return comments.one(requestId, textId);
  }

  private static Optional<String> reason(@Nullable ReasonBody body) {
    return Optional.ofNullable(body).map(ReasonBody::reason);
  }
}
