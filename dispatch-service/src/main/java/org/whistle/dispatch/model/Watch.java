package org.whistle.dispatch.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be told now.
 *
 * @param from since when, and {@code until}; absent in plain office hours
 */
public record Watch(
    Member member, boolean byPhone, @Nullable Instant from, @Nullable Instant until) {

  static Watch of(Member member, DutyTurn turn) {
    return new Watch(member, turn.byPhone(), turn.from(), turn.until());
  }

  static Watch inOfficeHours(Member member) {
    return new Watch(member, false, null, null);
  }
}
