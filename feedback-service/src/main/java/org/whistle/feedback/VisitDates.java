package org.whistle.feedback;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whistle.feedback.model.CalledVisit;
import org.whistle.feedback.model.CalledVisit.Reason;
import org.whistle.feedback.model.Subject;
import org.whistle.journal.Ids;

/** By when somebody must have tried to ask. */
@Component
class VisitDates {
  private final FeedbackSettings settings;
  private final WorkingDays days;

  VisitDates(FeedbackSettings settings, WorkingDays days) {
    this.settings = settings;
    this.days = days;
  }

  /** What is asked of whoever can be reached; else the answer is posted for some days. */
  CalledVisit visit(Subject subject, Instant endedAt) {
    var visit =
        subject.reachable()
            ? new CalledVisit(Ids.next(), Reason.RESOLVED, firstTryBy(subject, endedAt))
            : new CalledVisit(
                Ids.next(), Reason.POSTED, days.after(endedAt, settings.postedDays()));
    return visit.about(endedAt);
  }

  Instant firstTryBy(Subject subject, Instant endedAt) {
    if (!"general".equals(subject.urgency())) {
      return endedAt.plus(settings.firstTryUrgent());
    }
    return days.after(endedAt, settings.firstTryGeneral());
  }
}
