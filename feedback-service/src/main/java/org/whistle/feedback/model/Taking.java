package org.whistle.feedback.model;

import static org.whistle.feedback.model.Outcome.moved;
import static org.whistle.feedback.model.Outcome.nothingToDo;

import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** Somebody took a request: whom not to send when the resident is asked. */
public final class Taking {
  private Taking() {}

  /** Remembers the handler. */
  public static Outcome<Fact.HandlerKnown> take(Matter matter, Handler by) {
    return switch (matter) {
      case Underway it -> moved(it.taken(by));
      case VisitAwaited _, RedoAwaited _, RedoGranted _, Declined _, Settled _ -> nothingToDo();
    };
  }
}
