package org.whistle.feedback.meetings;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.feedback.meetings.model.Course;

/** Begins a meeting, closes it, or calls it off. */
@Component
public class LeadMeeting {
  private final Meetings meetings;
  private final Moving moving;
  private final Agendas agendas;
  private final Items items;

  LeadMeeting(Meetings meetings, Moving moving, Agendas agendas, Items items) {
    this.meetings = meetings;
    this.moving = moving;
    this.agendas = agendas;
    this.items = items;
  }

  /** From here on the agenda is what it was now. */
  @Transactional
  public void hold(UUID id, Caller by) {
    var meeting = moving.begin(id, by.scope());
    var held = Moving.made(Course.hold(meeting, meetings.now()));
    items.write(id, agendas.of(meeting));
    meetings.save(held);
  }

  @Transactional
  public void close(UUID id, Caller by) {
    var meeting = moving.begin(id, by.scope());
    meetings.save(Moving.made(Course.close(meeting, agendas.of(meeting), meetings.now())));
  }

  @Transactional
  public void callOff(UUID id, String reason, Caller by) {
    meetings.save(Moving.made(Course.callOff(moving.begin(id, by.scope()), reason)));
  }
}
