package org.whistle.dispatch;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whistle.calendar.WorkingTime;
import org.whistle.dispatch.model.Roster;

/** Who is on duty when: the roster's rows, read against the calendar. */
@Component
public final class DutyRoster {
  private final Duties duties;
  private final WorkingTime working;

  DutyRoster(Duties duties, WorkingTime working) {
    this.duties = duties;
    this.working = working;
  }

  /** The duties in force now. */
  public Roster now() {
    return at(duties.now());
  }

  Roster at(Instant moment) {
    return new Roster(duties.all(), working.isOpen(moment));
  }
}
