package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.function.Function;
import org.whistle.contracts.DispatchEvent.RequestEscalated;

/** 上报: one tier up, with a slip; there the request waits to be taken. */
public final class Escalating {
  private Escalating() {}

  /** Passed up by whoever it waits for, or who has it. */
  public static Outcome<Waiting, RequestEscalated> escalate(
      Handling handling, Actor actor, Slip slip) {
    return switch (handling.state()) {
      case Waiting waiting ->
          waiting.standsWith(actor)
              ? up(actor, slip, waiting::escalated)
              : refused(Reason.NOT_ON_YOUR_DESK);
      case Taken taken ->
          handling.isHeldAt(actor)
              ? up(actor, slip, taken::escalated)
              : refused(Reason.NOT_IN_YOUR_HANDS);
      case Responded responded ->
          handling.isHeldAt(actor)
              ? up(actor, slip, responded::escalated)
              : refused(Reason.NOT_IN_YOUR_HANDS);
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  private static Outcome<Waiting, RequestEscalated> up(
      Actor actor, Slip slip, Function<Passing, Move<Waiting, RequestEscalated>> move) {
    var from = actor.seat();
    return from.above()
        .map(to -> moved(move.apply(new Passing(from, to, Cause.ASKED, slip, actor.id()))))
        .orElse(refused(Reason.NO_TIER_ABOVE));
  }
}
