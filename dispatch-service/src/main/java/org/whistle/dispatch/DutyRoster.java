package org.whistle.dispatch;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;
import org.whistle.dispatch.model.Roster;

/** Who is on duty when: the roster's rows, read against the calendar. */
@Component
public final class DutyRoster {
  private final Duties duties;
  private final InForce inForce;
  private final Crews crews;

  DutyRoster(Duties duties, InForce inForce, Crews crews) {
    this.duties = duties;
    this.inForce = inForce;
    this.crews = crews;
  }

  /** {@code whistle_now()}. */
  public Instant time() {
    return duties.now();
  }

  /** The duties in force then. */
  public Roster at(Instant moment) {
    return new Roster(duties.all(), inForce.working().isOpen(moment), crews.attendance(moment));
  }
}
