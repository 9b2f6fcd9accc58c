package org.whistle.feedback.model;

import static org.whistle.feedback.model.Outcome.moved;
import static org.whistle.feedback.model.Outcome.nothingToDo;

import java.time.Instant;
import java.util.UUID;
import org.whistle.feedback.model.CalledVisit.Reason;
import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/**
 * The resident took it back: settled at once before anyone took it, else a visit confirms that it
 * was free.
 */
public final class Withdrawing {
  private Withdrawing() {}

  /** Calls a visit when there is a handler who could have pressed for it. */
  public static Outcome<Fact.WorkEnded> withdraw(Matter matter, UUID visitId, Instant firstTryBy) {
    return switch (matter) {
      case Underway it ->
          moved(
              it.handler()
                  .<Fact.WorkEnded>map(
                      by ->
                          it.asksAbout(by, new CalledVisit(visitId, Reason.WITHDRAWN, firstTryBy)))
                  .orElseGet(() -> it.closed(Ending.WITHDRAWN)));
      case VisitAwaited _, RedoAwaited _, RedoGranted _, Declined _, Settled _ -> nothingToDo();
    };
  }
}
