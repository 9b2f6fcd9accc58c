package org.whistle.feedback.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The id and time of a re-do, should an answer lead to one.
 *
 * @param atOnce reasons that decide it
 */
public record RedoTicket(UUID id, Instant now, Set<Cause> atOnce) {

  /** Whether somebody who doesn't call it solved at all gives such a reason. */
  boolean isDecidedBy(Reply reply) {
    return reply.ratings().stream()
        .filter(it -> it.solved() == Solved.NO)
        .flatMap(it -> it.causes().stream())
        .anyMatch(atOnce::contains);
  }
}
