package org.whistle.feedback.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The district's rules for asking.
 *
 * @param atOnce reasons for which an unsolved request is handled again without anybody's decision
 */
public record VisitRules(ContactPolicy contact, Calling calling, Set<Cause> atOnce) {

  /** For an answer given now. */
  public RedoTicket ticket(UUID id, Instant now) {
    return new RedoTicket(id, now, atOnce);
  }
}
