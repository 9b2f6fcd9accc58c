package org.whistle.dispatch.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of staff whom a request may be given to.
 *
 * @param away whether he is on leave now
 * @param onDuty whether he is on duty now
 */
public record Assignee(
    String id, Desk desk, @Nullable String unit, boolean partTime, boolean away, boolean onDuty) {

  Hand hand() {
    return new Hand(id, unit);
  }
}
