package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.function.Function;
import org.whistle.contracts.DispatchEvent.RequestSentDown;

/**
 * 下派: one tier down, to the desk of the request's place, with a slip.
 *
 * @param duty somebody must be on duty there
 */
public record SendingDown(Handling handling, Actor actor, Slip slip, OnDuty duty) {

  /** Passed down by whoever it waits for, or who has it; there it waits to be taken. */
  public Outcome<Waiting, RequestSentDown> decide() {
    return switch (handling.state()) {
      case Waiting waiting ->
          waiting.standsWith(actor)
              ? down(passing -> waiting.sentDown(actor, passing))
              : refused(Reason.NOT_ON_YOUR_DESK);
      case Taken taken ->
          handling.isHeldAt(actor)
              ? down(passing -> taken.sentDown(actor, passing))
              : refused(Reason.NOT_IN_YOUR_HANDS);
      case Responded responded ->
          handling.isHeldAt(actor)
              ? down(passing -> responded.sentDown(actor, passing))
              : refused(Reason.NOT_IN_YOUR_HANDS);
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  private Outcome<Waiting, RequestSentDown> down(
      Function<Passing, Move<Waiting, RequestSentDown>> move) {
    var from = actor.seat();
    var to = from.below(handling.matter().place());
    if (to.isEmpty()) {
      return refused(Reason.NO_TIER_BELOW);
    }
    if (to.get().tier() == Tier.GRID && handling.matter().restricted()) {
      return refused(Reason.RESTRICTED);
    }
    return duty.at(to.get())
        ? moved(move.apply(new Passing(from, to.get(), Cause.ASKED, slip, actor.id())))
        : refused(Reason.NOBODY_ON_DUTY);
  }
}
