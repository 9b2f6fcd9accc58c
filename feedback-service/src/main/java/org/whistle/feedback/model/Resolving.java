package org.whistle.feedback.model;

import static org.whistle.feedback.model.Outcome.moved;
import static org.whistle.feedback.model.Outcome.nothingToDo;

import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** A request was dealt with: every resident is asked, once a cycle; praise is passed on instead. */
public final class Resolving {
  private Resolving() {}

  /** Calls the one visit of this cycle, or settles praise. */
  public static Outcome<Fact.WorkEnded> resolve(Matter matter, Handler by, CalledVisit visit) {
    return switch (matter) {
      case Underway it when it.subject().isPraise() -> moved(it.passedOn(by));
      case Underway it -> moved(it.asksAbout(by, visit));
      case VisitAwaited _, RedoAwaited _, RedoGranted _, Declined _, Settled _ -> nothingToDo();
    };
  }
}
