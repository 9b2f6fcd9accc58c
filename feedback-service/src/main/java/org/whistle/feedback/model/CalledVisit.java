package org.whistle.feedback.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A return visit that is due.
 *
 * @param firstTryBy when somebody must have tried at the latest; of a posted answer, when its time
 *     is over
 * @param callFrom before which its resident would rather not be called
 * @param resolvedAt when it was resolved, where it was
 */
public record CalledVisit(
    UUID id,
    Reason reason,
    Instant firstTryBy,
    Optional<Instant> callFrom,
    Optional<Instant> resolvedAt) {

  /** What the resident is asked about. */
  public enum Reason {
    /** Whether it is solved. */
    RESOLVED,
    /** Whether the withdrawal was free. */
    WITHDRAWN,
    /** Whether it is solved, by whoever knows its code: nobody knows whom to call. */
    POSTED
  }

  /** One at no particular time. */
  public CalledVisit(UUID id, Reason reason, Instant firstTryBy) {
    this(id, reason, firstTryBy, Optional.empty(), Optional.empty());
  }

  /** The same, about what was resolved then. */
  public CalledVisit about(Instant resolved) {
    return new CalledVisit(id, reason, firstTryBy, callFrom, Optional.of(resolved));
  }

  Ending endingWhenAnswered() {
    return switch (reason) {
      case RESOLVED, POSTED -> Ending.SOLVED;
      case WITHDRAWN -> Ending.WITHDRAWN;
    };
  }

  /** When its resident would rather be asked. */
  Optional<Appointment> wanted() {
    return callFrom.map(from -> new Appointment(from, firstTryBy));
  }

  boolean isAt(Appointment time) {
    return wanted().filter(time::equals).isPresent();
  }

  boolean isPosted() {
    return reason == Reason.POSTED;
  }

  CalledVisit at(Appointment time) {
    return new CalledVisit(id, reason, time.until(), Optional.of(time.from()), resolvedAt);
  }
}
