package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import org.whistle.contracts.DispatchEvent.RequestResolved;

/** 解单: dealt with, by whoever has it or by the lead that a whistle called. */
public final class Resolving {
  private Resolving() {}

  /** Says what was done. */
  public static Outcome<Resolved, RequestResolved> resolve(
      Handling handling, Actor actor, Answer answer) {
    if (handling.hasHolder() && !handling.isInHandsOf(actor)) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    return together(handling, actor, answer);
  }

  /** Whether it is in somebody's hands, and not at rest. */
  public static boolean isOpen(Handling handling) {
    return switch (handling.state()) {
      case Taken _, Responded _, HardCase _ -> true;
      case Waiting _, Suspended _, Registered _, Resolved _ -> false;
      case Declined _, Withdrawn _, Archived _ -> false;
    };
  }

  /** Answered by whoever resolved the request that it is linked to. */
  public static Outcome<Resolved, RequestResolved> together(
      Handling handling, Actor actor, Answer answer) {
    return switch (handling.state()) {
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case Taken taken -> moved(taken.resolved(actor, answer));
      case Responded responded -> moved(responded.resolved(actor, answer));
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case HardCase hard -> moved(hard.resolved(actor, answer));
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }
}
