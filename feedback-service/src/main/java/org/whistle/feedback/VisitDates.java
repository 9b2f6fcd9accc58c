package org.whistle.feedback;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;
import org.whistle.feedback.model.Subject;

/** By when somebody must have tried to ask. */
@Component
class VisitDates {
  private final FeedbackSettings settings;
  private final InForce inForce;

  VisitDates(FeedbackSettings settings, InForce inForce) {
    this.settings = settings;
    this.inForce = inForce;
  }

  Instant firstTryBy(Subject subject, Instant endedAt) {
    if (!"general".equals(subject.urgency())) {
      return endedAt.plus(settings.firstTryUrgent());
    }
    // An unannounced year has no working days to count; staff are asked to try within as many days.
    return inForce
        .working()
        .closeAfter(endedAt, settings.firstTryGeneral())
        .orElseGet(() -> endedAt.plus(Duration.ofDays(settings.firstTryGeneral())));
  }
}
