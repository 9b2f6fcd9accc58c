package org.whistle.feedback.model;

import static org.whistle.feedback.model.Outcome.moved;
import static org.whistle.feedback.model.Outcome.nothingToDo;

import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** It lies in another area than was thought: who visits there asks the resident. */
public final class Relocating {
  private Relocating() {}

  /** Remembers where it is now. */
  public static Outcome<Fact.SubjectKnown> relocate(Matter matter, String place) {
    return switch (matter) {
      case Underway it -> moved(it.about(it.subject().at(place)));
      case VisitAwaited _, RedoAwaited _, RedoGranted _, Declined _, Settled _ -> nothingToDo();
    };
  }
}
