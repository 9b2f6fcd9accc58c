package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.nothingToDo;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.function.Function;
import org.whistle.contracts.DispatchEvent.RequestEscalated;

/** 上报: one tier up, with a slip; there the request waits to be taken. */
public final class Escalating {
  private static final Slip MISSED = new Slip("take-missed", null);

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

  /** Passed up by the clock, from exactly the holder that it meant; the district keeps it. */
  public static Outcome<Waiting, RequestEscalated> takeMissed(Handling handling, Missed missed) {
    return switch (handling.state()) {
      case Waiting waiting ->
          missed.means(waiting.holding())
              ? waiting
                  .holding()
                  .desk()
                  .above()
                  .map(to -> moved(waiting.escalated(byClock(waiting, to))))
                  .orElse(nothingToDo())
              : refused(Reason.STALE);
      case Taken _, Responded _, HardCase _, Suspended _, Registered _ ->
          refused(Reason.ALREADY_TAKEN);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  private static Passing byClock(Waiting waiting, Desk to) {
    return new Passing(waiting.holding().desk(), to, Cause.TAKE_MISSED, MISSED, null);
  }

  private static Outcome<Waiting, RequestEscalated> up(
      Actor actor, Slip slip, Function<Passing, Move<Waiting, RequestEscalated>> move) {
    var from = actor.seat();
    return from.above()
        .map(to -> moved(move.apply(new Passing(from, to, Cause.ASKED, slip, actor.id()))))
        .orElse(refused(Reason.NO_TIER_ABOVE));
  }
}
