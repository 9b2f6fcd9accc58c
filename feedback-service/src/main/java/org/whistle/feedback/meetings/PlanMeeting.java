package org.whistle.feedback.meetings;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.feedback.meetings.model.Meeting.Planned;
import org.whistle.feedback.meetings.model.Plan;
import org.whistle.feedback.meetings.model.Why;
import org.whistle.web.Refusal;

/** Calls a meeting. */
@Component
public class PlanMeeting {
  private final Meetings meetings;

  PlanMeeting(Meetings meetings) {
    this.meetings = meetings;
  }

  @Transactional
  public Planned plan(Plan plan, Caller by) {
    if (!by.scope().sees(plan.place(), plan.units())) {
      throw Refusal.forbidden();
    }
    if (plan.startsAt().isBefore(meetings.now())) {
      throw Refusal.conflict(Why.DUE_IN_THE_PAST.slug());
    }
    var planned = new Planned(plan);
    meetings.add(planned, by.id());
    return planned;
  }
}
