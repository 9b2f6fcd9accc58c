package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.UUID;

/**
 * 排班: one person's turn at a desk or for a unit.
 *
 * @param byPhone at home, to be called; on site otherwise
 */
public record DutyTurn(
    UUID id, String member, String seat, Instant from, Instant until, boolean byPhone) {

  boolean covers(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
