package org.whistle.feedback.appeals;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whistle.feedback.Now;
import org.whistle.feedback.WorkingDays;
import org.whistle.feedback.appeals.model.Claim;

/** By when two persons should have judged an appeal; nothing is decided by the clock. */
@Component
public class AppealDates {
  private final AppealSettings settings;
  private final WorkingDays days;
  private final Now now;

  AppealDates(AppealSettings settings, WorkingDays days, Now now) {
    this.settings = settings;
    this.days = days;
    this.now = now;
  }

  public Instant dueAt(Claim claim) {
    return days.after(claim.at(), settings.decideWithin());
  }

  public boolean isOverdue(Claim claim) {
    return dueAt(claim).isBefore(now.read());
  }
}
