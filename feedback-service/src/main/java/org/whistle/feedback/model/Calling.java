package org.whistle.feedback.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * People are called at decent hours of the district, unless they asked for others, and not before
 * the time that they named.
 *
 * @param writingDown how long after the last hour what was said may still be written down
 */
public record Calling(LocalTime from, LocalTime until, Duration writingDown, ZoneId zone) {

  /** Whether a call may have been made now; at the door and on line it may always. */
  public boolean mayCall(Matter matter, Channel channel, Instant now) {
    return channel != Channel.PHONE
        || isWanted(matter, now)
        || isOpen(now)
        || isOpen(now.minus(writingDown));
  }

  /** Whether the resident asked for a later time; whoever answers all the same has answered. */
  public boolean isTooEarly(Matter matter, Instant now) {
    return wanted(matter).filter(it -> now.isBefore(it.from())).isPresent();
  }

  private boolean isWanted(Matter matter, Instant now) {
    return wanted(matter).filter(it -> it.covers(now)).isPresent();
  }

  private static Optional<Appointment> wanted(Matter matter) {
    return matter instanceof Matter.VisitAwaited it ? it.visit().wanted() : Optional.empty();
  }

  private boolean isOpen(Instant at) {
    var time = at.atZone(zone).toLocalTime();
    return !time.isBefore(from) && !time.isAfter(until);
  }
}
