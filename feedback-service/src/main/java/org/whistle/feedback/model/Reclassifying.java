package org.whistle.feedback.model;

import static org.whistle.feedback.model.Outcome.moved;
import static org.whistle.feedback.model.Outcome.nothingToDo;

import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** It is taken for something else than before: that says how soon the resident is asked. */
public final class Reclassifying {
  private Reclassifying() {}

  /** Remembers what it is now. */
  public static Outcome<Fact.SubjectKnown> reclassify(
      Matter matter, String category, String urgency) {
    return switch (matter) {
      case Underway it -> moved(it.about(it.subject().sortedAs(category, urgency)));
      case VisitAwaited _, RedoAwaited _, RedoGranted _, Declined _, Settled _ -> nothingToDo();
    };
  }
}
