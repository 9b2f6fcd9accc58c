package org.whistle.feedback.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What may still follow once a matter is settled.
 *
 * @param resolvedAt from which the window for a re-do is counted; empty where nothing was resolved
 * @param again the request that its resident's asking once more became
 */
public record Aftermath(Optional<Instant> resolvedAt, Optional<UUID> again) {
  static final Aftermath NONE = new Aftermath(Optional.empty(), Optional.empty());

  static Aftermath of(CalledVisit visit) {
    return new Aftermath(visit.resolvedAt(), Optional.empty());
  }

  Aftermath askedAgain(UUID requestId) {
    return new Aftermath(resolvedAt, Optional.of(requestId));
  }
}
