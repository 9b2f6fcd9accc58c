package org.whistle.feedback.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Scope;
import org.whistle.calendar.WorkingTime;
import org.whistle.feedback.meetings.model.Decision.Charge;
import org.whistle.feedback.meetings.model.Meeting;
import org.whistle.feedback.meetings.model.Step;
import org.whistle.web.Refusal;

/** What every move of a meeting begins and ends with. */
@Component
class Moving {
  private static final String UNIT = "unit:";

  private final Meetings meetings;
  private final ZoneId zone;

  Moving(Meetings meetings, WorkingTime working) {
    this.meetings = meetings;
    this.zone = working.zone();
  }

  /** Locked until the transaction ends; what isn't seen doesn't exist. */
  Meeting begin(UUID id, Scope scope) {
    return meetings.lock(id, scope).orElseThrow(Refusal::notFound);
  }

  static <T> T made(Step<T> step) {
    return switch (step) {
      case Step.To<T>(var next) -> next;
      case Step.Refused<T>(var why) -> throw Refusal.conflict(why.slug());
    };
  }

  Instant now() {
    return meetings.now();
  }

  LocalDate today() {
    return now().atZone(zone).toLocalDate();
  }

  /** A unit that is charged with something sees where that was decided. */
  void charge(UUID meeting, Charge charge) {
    if (charge.owner().startsWith(UNIT)) {
      meetings.ask(meeting, charge.owner().substring(UNIT.length()));
    }
  }
}
