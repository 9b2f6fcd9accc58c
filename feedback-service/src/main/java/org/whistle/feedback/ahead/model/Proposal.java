package org.whistle.feedback.ahead.model;

import java.time.Instant;
import java.util.UUID;

/** Open until somebody accepts or declines it. */
public sealed interface Proposal {
  UUID id();

  Ground ground();

  Spot spot();

  Instant proposedAt();

  /** Nobody has decided yet. */
  record Open(UUID id, Ground ground, Spot spot, Instant proposedAt) implements Proposal {
    public Accepted accepted(UUID request, Signed by) {
      return new Accepted(this, request, by);
    }

    public Declined declined(String reason, Signed by) {
      return new Declined(this, reason, by);
    }
  }

  /** It is a request now. */
  record Accepted(Open was, UUID request, Signed by) implements Decided {}

  /**
   * It isn't done.
   *
   * @param reason {@code in-hand|planned|not-ours|unfounded|other}
   */
  record Declined(Open was, String reason, Signed by) implements Decided {}

  /** Decided, by somebody. */
  sealed interface Decided extends Proposal {
    Open was();

    Signed by();

    @Override
    default UUID id() {
      return was().id();
    }

    @Override
    default Ground ground() {
      return was().ground();
    }

    @Override
    default Spot spot() {
      return was().spot();
    }

    @Override
    default Instant proposedAt() {
      return was().proposedAt();
    }
  }

  /** Who decided, and when. */
  record Signed(String who, Instant at) {}
}
