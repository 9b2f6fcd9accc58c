package org.whistle.feedback.meetings;

import java.util.List;
import org.whistle.access.Caller;
import org.whistle.feedback.meetings.model.Item;
import org.whistle.feedback.meetings.model.Meeting;
import org.whistle.web.Refusal;

/** Whose an item is: the place's people have all of them, a unit those that it is charged with. */
final class Hands {
  private Hands() {}

  static boolean areOfPlace(Caller caller, Meeting meeting) {
    return caller.scope().sees(meeting.plan().place(), List.of());
  }

  static void refuseOthers(Caller caller, Meeting meeting, Item item) {
    if (!areOfPlace(caller, meeting) && !isCharged(caller, item)) {
      throw Refusal.forbidden();
    }
  }

  static boolean isCharged(Caller caller, Item item) {
    var decision = item.decision();
    return decision != null
        && decision.charge() != null
        && decision.charge().owner().equals("unit:" + caller.unit());
  }
}
