package org.whistle.feedback.model;

import static org.whistle.feedback.model.Outcome.moved;
import static org.whistle.feedback.model.Outcome.refused;

import java.util.UUID;
import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** A re-do is agreed or refused by someone outside the handler's unit. */
public final class Deciding {
  private Deciding() {}

  /** Decides the re-do that is meant, and no later one. */
  public static Outcome<Fact.Decided> decide(Matter matter, UUID redoId, Ruling ruling) {
    return switch (matter) {
      case RedoAwaited it when !it.redo().id().equals(redoId) -> refused(Refusal.ALREADY_DECIDED);
      case RedoAwaited it when it.handler().isOrSharesDeskWith(ruling.by()) ->
          refused(Refusal.OWN_HANDLING);
      case RedoAwaited it -> moved(ruling.agreed() ? it.agreed(ruling) : it.turnedDown(ruling));
      case Underway _, VisitAwaited _, RedoGranted _, Declined _, Settled _ ->
          refused(Refusal.ALREADY_DECIDED);
    };
  }
}
