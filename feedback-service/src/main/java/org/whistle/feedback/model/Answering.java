package org.whistle.feedback.model;

import static org.whistle.feedback.model.Outcome.moved;
import static org.whistle.feedback.model.Outcome.refused;

import org.whistle.feedback.model.CalledVisit.Reason;
import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** A resident's verdict, given on line without being visited. */
public final class Answering {
  private Answering() {}

  /** Solved settles it whatever the level; partly or no asks for a re-do. */
  public static Outcome<Fact.Answered> rate(Matter matter, Reply reply, RedoTicket ticket) {
    return switch (matter) {
      case VisitAwaited it -> moved(answered(it, reply, ticket));
      case Declined it -> moved(it.rated(reply));
      case Underway _ -> refused(Refusal.NOT_RESOLVED_YET);
      case RedoAwaited _ -> refused(Refusal.ALREADY_RATED);
      case RedoGranted _ -> refused(Refusal.HANDLED_AGAIN);
      case Settled it when it.ending().isUnheard() -> moved(it.ratedLater(reply));
      case Settled it -> refused(Refusal.becauseSettledAs(it.ending()));
    };
  }

  /** The resident asks for a re-do outright, which answers the visit too. */
  public static Outcome<Fact.SaidUnsolved> askRedo(Matter matter, Reply reply, RedoTicket ticket) {
    return switch (matter) {
      case VisitAwaited it when it.visit().reason() == Reason.WITHDRAWN ->
          refused(Refusal.ALREADY_SETTLED);
      case VisitAwaited it -> moved(it.unsolved(reply, ticket));
      case Underway _ -> refused(Refusal.NOT_RESOLVED_YET);
      case RedoAwaited _ -> refused(Refusal.REDO_PENDING);
      case RedoGranted _ -> refused(Refusal.HANDLED_AGAIN);
      case Declined _, Settled _ -> refused(Refusal.ALREADY_SETTLED);
    };
  }

  static Fact.Answered answered(VisitAwaited it, Reply reply, RedoTicket ticket) {
    return switch (it.visit().reason()) {
      case RESOLVED, POSTED -> reply.solved() ? it.answered(reply) : unsolved(it, reply, ticket);
      // The resident ended it; whoever needs it after all points again.
      case WITHDRAWN -> it.answered(reply);
    };
  }

  private static Fact.Answered unsolved(VisitAwaited it, Reply reply, RedoTicket ticket) {
    return ticket.isDecidedBy(reply) ? it.redoneAtOnce(reply, ticket) : it.unsolved(reply, ticket);
  }
}
