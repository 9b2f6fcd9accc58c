package org.whistle.feedback.model;

import static org.whistle.feedback.model.Outcome.moved;
import static org.whistle.feedback.model.Outcome.nothingToDo;

import java.time.Instant;
import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** A posted answer that nobody rated in its time: it could not be asked about. */
public final class Posting {
  private Posting() {}

  /** Settles it once its time is over. */
  public static Outcome<Fact.NeverRated> end(Matter matter, Instant now) {
    return switch (matter) {
      case VisitAwaited it when it.visit().isPosted() && it.visit().firstTryBy().isBefore(now) ->
          moved(it.neverRated());
      case VisitAwaited _, Underway _, RedoAwaited _, RedoGranted _, Declined _, Settled _ ->
          nothingToDo();
    };
  }
}
