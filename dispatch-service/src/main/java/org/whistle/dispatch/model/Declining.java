package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import org.whistle.contracts.DispatchEvent.RequestDeclined;

/** 不予受理: community and above, for a reason from the list. */
public final class Declining {
  private Declining() {}

  /** Turns a request down before an answer was given. */
  public static Outcome<Declined, RequestDeclined> decline(
      Handling handling, Actor actor, Slip slip) {
    if (actor.desk() != null && actor.desk().tier() == Tier.GRID) {
      return refused(Reason.NOT_FOR_GRID_WORKERS);
    }
    return switch (handling.state()) {
      case Waiting waiting ->
          Taking.at(waiting, actor, desk -> waiting.declined(actor, desk, slip));
      case Taken taken ->
          handling.isHeldAt(actor)
              ? moved(taken.declined(actor, slip))
              : refused(Reason.NOT_IN_YOUR_HANDS);
      case Responded _ -> refused(Reason.ALREADY_TAKEN);
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }
}
