package org.whistle.feedback.model;

import static org.whistle.feedback.model.Outcome.moved;
import static org.whistle.feedback.model.Outcome.nothingToDo;

import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** A request wasn't accepted. */
public final class Declining {
  private Declining() {}

  /** Settles it; a rating stays possible. */
  public static Outcome<Fact.ClosedAsDeclined> decline(Matter matter) {
    return switch (matter) {
      case Underway it -> moved(it.declined());
      case VisitAwaited _, RedoAwaited _, RedoGranted _, Declined _, Settled _ -> nothingToDo();
    };
  }
}
