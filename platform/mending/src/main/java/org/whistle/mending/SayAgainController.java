package org.whistle.mending;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.journal.SayAgain;
import org.whistle.seal.AuditLog;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** Sends what this service said once more, from its journal. */
@RestController
@RequestMapping("/api/operations/${spring.application.name}/re-emit")
@Allow(Role.ADMIN)
class SayAgainController {
  private final SayAgain journal;
  private final AuditLog audit;

  SayAgainController(SayAgain journal, AuditLog audit) {
    this.journal = journal;
    this.audit = audit;
  }

  /** Since when, or of which request: one of the two. */
  record Which(@Nullable Instant from, @Nullable UUID requestId) {}

  /** How many events were queued. */
  record Queued(int events) {}

  @PostMapping
  ResponseEntity<byte[]> sayAgain(@RequestBody Which which, Caller caller, Once once) {
    return once.answer(
        HttpStatus.OK,
        () -> {
          Queued queued = new Queued(queue(which));
          Object subject = which.from() == null ? which.requestId() : which.from();
          audit.write(caller, "journal.re-emitted", String.valueOf(subject));
          return queued;
        });
  }

  private int queue(Which which) {
    Instant from = which.from();
    UUID requestId = which.requestId();
    if (from != null && requestId == null) {
      return journal.from(from);
    }
    if (from == null && requestId != null) {
      return journal.of(requestId);
    }
    throw Refusal.invalid("from", "either from or requestId");
  }
}
