package org.whistle.feedback.meetings.model;

import static org.whistle.feedback.meetings.model.Step.refused;
import static org.whistle.feedback.meetings.model.Step.to;

import java.time.Instant;
import java.util.Collection;
import org.whistle.feedback.meetings.model.Meeting.CalledOff;
import org.whistle.feedback.meetings.model.Meeting.Closed;
import org.whistle.feedback.meetings.model.Meeting.Held;
import org.whistle.feedback.meetings.model.Meeting.Planned;

/** The course of a meeting. */
public final class Course {
  private Course() {}

  public static Step<Held> hold(Meeting meeting, Instant now) {
    return switch (meeting) {
      case Planned planned -> to(planned.held(now));
      case Held _ -> refused(Why.MEETING_HELD);
      case Closed _, CalledOff _ -> refused(Why.MEETING_OVER);
    };
  }

  /** Every item has its decision, were it only that it is put off. */
  public static Step<Closed> close(Meeting meeting, Collection<Item> agenda, Instant now) {
    return switch (meeting) {
      case Held held ->
          agenda.stream().anyMatch(Item::isOpen)
              ? refused(Why.ITEMS_UNDECIDED)
              : to(held.closed(now));
      case Planned _ -> refused(Why.MEETING_NOT_HELD);
      case Closed _, CalledOff _ -> refused(Why.MEETING_OVER);
    };
  }

  public static Step<CalledOff> callOff(Meeting meeting, String reason) {
    return switch (meeting) {
      case Planned planned -> to(planned.calledOff(reason));
      case Held _ -> refused(Why.MEETING_HELD);
      case Closed _, CalledOff _ -> refused(Why.MEETING_OVER);
    };
  }
}
