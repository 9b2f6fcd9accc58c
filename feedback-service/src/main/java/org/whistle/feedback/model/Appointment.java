package org.whistle.feedback.model;

import java.time.Instant;

/**
 * When the resident would rather be asked.
 *
 * @param from before which nobody calls
 * @param until by when somebody must have tried
 */
public record Appointment(Instant from, Instant until) {

  boolean covers(Instant at) {
    return !at.isBefore(from) && !at.isAfter(until);
  }
}
