package org.whistle.mending;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person wants done about a kept event.
 *
 * @param action {@code redrive|mend|discard}
 * @param body the corrected JSON, to {@code mend} alone
 * @param reason the proposer's words
 * @param state {@code open|approved|refused|failed|overtaken}
 * @param error why it failed when it was tried
 */
record Proposal(
    UUID id,
    long keptId,
    String action,
    @Nullable String body,
    String reason,
    String proposedBy,
    Instant proposedAt,
    String state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String error) {

  boolean isOpen() {
    return state.equals("open");
  }

  Proposal withoutBody() {
    return new Proposal(
        id,
        keptId,
        action,
        null,
        reason,
        proposedBy,
        proposedAt,
        state,
        decidedBy,
        decidedAt,
        error);
  }
}
