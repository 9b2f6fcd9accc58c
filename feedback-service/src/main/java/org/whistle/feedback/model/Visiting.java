package org.whistle.feedback.model;

import static org.whistle.feedback.model.Outcome.moved;
import static org.whistle.feedback.model.Outcome.refused;

import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** A return visit by somebody who neither handled it nor sits with who did. */
public final class Visiting {
  private Visiting() {}

  /** The visitor reached one or more people. */
  public static Outcome<Fact.Answered> reach(
      Matter matter, Colleague visitor, Reply reply, RedoTicket ticket) {
    return switch (matter) {
      case VisitAwaited it when it.handler().isOrSharesDeskWith(visitor) ->
          refused(Refusal.OWN_HANDLING);
      case VisitAwaited it -> moved(Answering.answered(it, reply, ticket));
      case Underway _ -> refused(Refusal.NOT_RESOLVED_YET);
      case RedoAwaited _ -> refused(Refusal.ALREADY_RATED);
      case RedoGranted _ -> refused(Refusal.HANDLED_AGAIN);
      case Declined _ -> refused(Refusal.ALREADY_SETTLED);
      case Settled it -> refused(Refusal.becauseSettledAs(it.ending()));
    };
  }

  /** The visitor reached nobody; enough of that settles the matter as what it is. */
  public static Outcome<Fact.Missed> miss(
      Matter matter, Colleague visitor, Attempt attempt, ContactPolicy policy) {
    return switch (matter) {
      case VisitAwaited it when it.handler().isOrSharesDeskWith(visitor) ->
          refused(Refusal.OWN_HANDLING);
      case VisitAwaited it when it.visit().isPosted() -> refused(Refusal.ANSWER_POSTED);
      case VisitAwaited it -> {
        var missed = it.missed(attempt);
        yield policy.givesUpAfter(missed.next().triedAt())
            ? moved(it.givenUp(attempt))
            : moved(missed);
      }
      case Underway _ -> refused(Refusal.NOT_RESOLVED_YET);
      case RedoAwaited _ -> refused(Refusal.ALREADY_RATED);
      case RedoGranted _ -> refused(Refusal.HANDLED_AGAIN);
      case Declined _ -> refused(Refusal.ALREADY_SETTLED);
      case Settled it -> refused(Refusal.becauseSettledAs(it.ending()));
    };
  }
}
