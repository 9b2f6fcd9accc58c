package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise that was missed and that nobody has kept since.
 *
 * @param subject the called unit that it is about, where it is about one
 * @param since when it was due
 * @param next when the ladder goes one rung further, unless somebody acts
 */
public record Overrun(
    UUID clockId, String clock, @Nullable String subject, Instant since, Instant next) {

  /** The same, a set time later. */
  public Overrun nextAt(Instant later) {
    return new Overrun(clockId, clock, subject, since, later);
  }

  /** A promise to the resident outranks what a desk or a unit owes. */
  boolean outranks(Overrun other) {
    return isPromise() && !other.isPromise();
  }

  boolean isAbout(String name) {
    return clock.equals(name);
  }

  /** Whether it still stands after a move, or after what a called unit did. */
  boolean standsAfter(Holding before, Handling now) {
    if (isCheckIn() && !now.called().awaits(subject)) {
      return false;
    }
    boolean same = before.number() == now.state().holding().number();
    return switch (now.state()) {
      case Waiting _ -> isPromise() || isCheckIn() || (same && isAbout("take"));
      case Taken taken ->
          isPromise()
              || isCheckIn()
              || (same && isAbout("first-contact") && !taken.investigating());
      case Responded _ -> isAbout("resolve") || isCheckIn();
      case Suspended _, Registered _ -> !isAbout("take");
      case Resolved _, Declined _, Withdrawn _, HardCase _, Archived _ -> false;
    };
  }

  private boolean isPromise() {
    return isAbout("respond") || isAbout("resolve");
  }

  private boolean isCheckIn() {
    return isAbout("check-in");
  }
}
