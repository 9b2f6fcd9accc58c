package org.whistle.feedback.model;

import static org.whistle.feedback.model.Outcome.moved;
import static org.whistle.feedback.model.Outcome.nothingToDo;

import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** Dispatch opened the next cycle. */
public final class Reopening {
  private Reopening() {}

  /** The same matter, once more from the start. */
  public static Outcome<Fact.BegunAgain> reopen(Matter matter, int cycle) {
    return switch (matter) {
      case RedoGranted it -> moved(it.reopened(cycle));
      case Underway _, VisitAwaited _, RedoAwaited _, Declined _, Settled _ -> nothingToDo();
    };
  }
}
