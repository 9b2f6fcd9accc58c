package org.whistle.feedback.model;

import static org.whistle.feedback.model.Outcome.moved;
import static org.whistle.feedback.model.Outcome.nothingToDo;

import java.util.List;
import java.util.function.UnaryOperator;
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
  public static Outcome<Fact.SubjectKnown> reclassify(Matter matter, Sort sort) {
    return known(matter, it -> it.sortedAs(sort.category(), sort.urgency(), sort.restricted()));
  }

  /** Remembers whom it complains of; marking ends when the work does. */
  public static Outcome<Fact.SubjectKnown> complaint(Matter matter, List<String> about) {
    return known(matter, it -> it.complainingOf(about));
  }

  /** What it is taken for now. */
  public record Sort(String category, String urgency, boolean restricted) {}

  private static Outcome<Fact.SubjectKnown> known(Matter matter, UnaryOperator<Subject> change) {
    return switch (matter) {
      case Underway it -> moved(it.about(change.apply(it.subject())));
      case VisitAwaited _, RedoAwaited _, RedoGranted _, Declined _, Settled _ -> nothingToDo();
    };
  }
}
