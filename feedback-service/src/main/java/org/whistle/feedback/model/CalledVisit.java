package org.whistle.feedback.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A return visit that is due.
 *
 * @param firstTryBy when somebody must have tried at the latest
 */
public record CalledVisit(UUID id, Reason reason, Instant firstTryBy) {

  /** What the resident is asked about. */
  public enum Reason {
    /** Whether it is solved. */
    RESOLVED,
    /** Whether the withdrawal was free. */
    WITHDRAWN
  }

  Ending endingWhenAnswered() {
    return switch (reason) {
      case RESOLVED -> Ending.SOLVED;
      case WITHDRAWN -> Ending.WITHDRAWN;
    };
  }
}
