package org.whistle.feedback.meetings.model;

import static org.whistle.feedback.meetings.model.Step.refused;
import static org.whistle.feedback.meetings.model.Step.to;

import java.time.LocalDate;
import org.whistle.feedback.meetings.model.Decision.Signed;
import org.whistle.feedback.meetings.model.Meeting.CalledOff;
import org.whistle.feedback.meetings.model.Meeting.Closed;
import org.whistle.feedback.meetings.model.Meeting.Held;
import org.whistle.feedback.meetings.model.Meeting.Planned;

/** Items are decided while the meeting is held, each once. */
public final class Deciding {
  private Deciding() {}

  public static Step<Item> decide(Meeting meeting, Item item, Decision decision, LocalDate today) {
    return switch (meeting) {
      case Held _ -> decide(item, decision, today);
      case Planned _ -> refused(Why.MEETING_NOT_HELD);
      case Closed _, CalledOff _ -> refused(Why.MEETING_OVER);
    };
  }

  private static Step<Item> decide(Item item, Decision decision, LocalDate today) {
    if (!item.isOpen()) {
      return refused(Why.ITEM_DECIDED);
    }
    var charge = decision.charge();
    return charge != null && charge.dueOn().isBefore(today)
        ? refused(Why.DUE_IN_THE_PAST)
        : to(item.decided(decision));
  }

  /** A task of the list of projects is done; its meeting may long be closed. */
  public static Step<Item> finish(Item item, Signed by) {
    var decision = item.decision();
    if (decision == null || decision.outcome() != Outcome.TASK) {
      return refused(Why.ITEM_NOT_A_TASK);
    }
    return decision.done() == null ? to(item.decided(decision.done(by))) : refused(Why.TASK_DONE);
  }

  /** People may change what is spoken of until then; in the meeting they can only add. */
  public static Step<Item> drop(Meeting meeting, Item item) {
    return switch (meeting) {
      case Planned _ -> to(item.dropped(true));
      case Held _ -> refused(Why.MEETING_HELD);
      case Closed _, CalledOff _ -> refused(Why.MEETING_OVER);
    };
  }

  public static Step<Item> change(Meeting meeting, Item item) {
    return switch (meeting) {
      case Planned _, Held _ -> to(item);
      case Closed _, CalledOff _ -> refused(Why.MEETING_OVER);
    };
  }
}
