package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is away.
 *
 * @param reason {@code leave|sick|training|other}
 */
public record Leave(UUID id, String member, Instant from, Instant until, String reason) {

  boolean covers(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
