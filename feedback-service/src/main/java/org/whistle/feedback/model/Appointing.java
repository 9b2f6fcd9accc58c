package org.whistle.feedback.model;

import static org.whistle.feedback.model.Outcome.moved;
import static org.whistle.feedback.model.Outcome.nothingToDo;
import static org.whistle.feedback.model.Outcome.refused;

import java.util.Optional;
import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** The resident would rather be asked at another time. */
public final class Appointing {
  private Appointing() {}

  /** Moves the visit there; the same time again is no move. */
  public static Outcome<Fact.VisitMoved> appoint(
      Matter matter, Appointment wanted, Optional<Colleague> visitor) {
    var by = visitor.map(Colleague::id).orElse(Reply.RESIDENT);
    return switch (matter) {
      case VisitAwaited it when visitor.filter(it.handler()::isOrSharesDeskWith).isPresent() ->
          refused(Refusal.OWN_HANDLING);
      case VisitAwaited it when it.visit().isPosted() -> refused(Refusal.ANSWER_POSTED);
      case VisitAwaited it when it.visit().isAt(wanted) -> nothingToDo();
      case VisitAwaited it -> moved(it.movedTo(wanted, by));
      case Underway _ -> refused(Refusal.NOT_RESOLVED_YET);
      case RedoAwaited _ -> refused(Refusal.ALREADY_RATED);
      case RedoGranted _ -> refused(Refusal.HANDLED_AGAIN);
      case Declined _ -> refused(Refusal.ALREADY_SETTLED);
      case Settled it -> refused(Refusal.becauseSettledAs(it.ending()));
    };
  }
}
