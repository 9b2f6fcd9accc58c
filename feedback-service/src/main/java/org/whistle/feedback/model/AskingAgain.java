package org.whistle.feedback.model;

import static org.whistle.feedback.model.Outcome.moved;
import static org.whistle.feedback.model.Outcome.refused;

import java.util.Optional;
import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** It isn't solved after all, and archived already: that is one request more, linked to it. */
public final class AskingAgain {
  private AskingAgain() {}

  /** Once, and not where somebody else has decided that the answer stands. */
  public static Outcome<Fact.AskedAgain> ask(Matter matter, Wish wish) {
    return switch (matter) {
      case Settled it ->
          whyNot(it)
              .map(Outcome::<Fact.AskedAgain>refused)
              .orElseGet(() -> moved(it.askedAgain(wish)));
      case Underway _, VisitAwaited _, RedoAwaited _, RedoGranted _, Declined _ ->
          refused(Refusal.NOT_SETTLED_YET);
    };
  }

  /** Whether asking would be one request more. */
  public static boolean mayBeAsked(Settled matter) {
    return whyNot(matter).isEmpty();
  }

  private static Optional<Refusal> whyNot(Settled it) {
    if (it.after().again().isPresent()) {
      return Optional.of(Refusal.ASKED_AGAIN_BEFORE);
    }
    if (it.ending() == Ending.REDO_REFUSED) {
      return Optional.of(Refusal.REDO_REFUSED);
    }
    return it.after().resolvedAt().isEmpty()
        ? Optional.of(Refusal.ALREADY_SETTLED)
        : Optional.empty();
  }
}
