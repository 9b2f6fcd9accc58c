package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.nothingToDo;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.function.Function;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestTaken;

/** 接单: any of the desks where a request stands may take it; one does. */
public final class Taking {
  private Taking() {}

  /** Accepts responsibility; a second time by the same person is nothing to do. */
  public static Outcome<Taken, RequestTaken> take(Handling handling, Actor actor) {
    return switch (handling.state()) {
      case Waiting waiting ->
          at(waiting, actor, desk -> waiting.taken(actor, desk, handling.matter().restricted()));
      case Taken taken when taken.hand().by().equals(actor.id()) -> nothingToDo();
      case Taken _, Responded _, Suspended _, Registered _ -> refused(Reason.ALREADY_TAKEN);
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** Takes and resolves in one move. */
  public static Outcome<Resolved, RequestResolved> onTheSpot(
      Handling handling, Actor actor, Answer answer) {
    return switch (handling.state()) {
      case Waiting waiting ->
          at(waiting, actor, desk -> waiting.resolvedOnTheSpot(actor, desk, answer));
      case Taken _, Responded _, Suspended _, Registered _ -> refused(Reason.ALREADY_TAKEN);
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  static <S, E extends DispatchEvent> Outcome<S, E> at(
      Waiting waiting, Actor actor, Function<Desk, Move<S, E>> move) {
    return waiting.standsWith(actor)
        ? moved(move.apply(actor.seat()))
        : refused(Reason.NOT_ON_YOUR_DESK);
  }
}
