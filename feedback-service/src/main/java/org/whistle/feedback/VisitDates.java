package org.whistle.feedback;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;
import org.whistle.feedback.model.CalledVisit;
import org.whistle.feedback.model.CalledVisit.Reason;
import org.whistle.feedback.model.Subject;
import org.whistle.journal.Ids;

/** By when somebody must have tried to ask. */
@Component
class VisitDates {
  private final FeedbackSettings settings;
  private final InForce inForce;

  VisitDates(FeedbackSettings settings, InForce inForce) {
    this.settings = settings;
    this.inForce = inForce;
  }

  /** What is asked of whoever can be reached; else the answer is posted for some days. */
  CalledVisit visit(Subject subject, Instant endedAt) {
    return subject.reachable()
        ? new CalledVisit(Ids.next(), Reason.RESOLVED, firstTryBy(subject, endedAt))
        : new CalledVisit(Ids.next(), Reason.POSTED, after(endedAt, settings.postedDays()));
  }

  Instant firstTryBy(Subject subject, Instant endedAt) {
    if (!"general".equals(subject.urgency())) {
      return endedAt.plus(settings.firstTryUrgent());
    }
    return after(endedAt, settings.firstTryGeneral());
  }

  /** An unannounced year has no working days to count; then it is as many days. */
  private Instant after(Instant from, int workingDays) {
    return inForce
        .working()
        .closeAfter(from, workingDays)
        .orElseGet(() -> from.plus(Duration.ofDays(workingDays)));
  }
}
