package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.time.Instant;
import java.util.Optional;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestSuspended;

/** 挂起, 挂账: a general request may rest, with a reason and a date on which somebody looks again. */
public final class Resting {
  private Resting() {}

  /** A short rest: allowed by the street, by the district, or by an approved decision. */
  public static Outcome<Suspended, RequestSuspended> suspend(
      Handling handling, RequestSuspended said, Situation at) {
    var against = against(handling, said.reviewAt(), at);
    if (against.isPresent()) {
      return refused(against.get());
    }
    return switch (handling.state()) {
      case Taken taken -> moved(taken.suspended(said));
      case Responded responded -> moved(responded.suspended(said));
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** A place on the register, by an approved decision alone. */
  public static Outcome<Registered, RequestRegistered> register(
      Handling handling, RequestRegistered said, Situation at) {
    var against = against(handling, said.reviewAt(), at);
    if (against.isPresent()) {
      return refused(against.get());
    }
    return switch (handling.state()) {
      case Taken taken -> moved(taken.registered(said));
      case Responded responded -> moved(responded.registered(said));
      case Suspended suspended -> moved(suspended.registered(said));
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Registered _ -> refused(Reason.PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** Whether somebody may let it rest without asking: the street's or the district's holder. */
  public static boolean answersFor(Handling handling, Actor actor) {
    var desk = actor.desk();
    var holder = handling.state().holding().desk();
    return desk != null
        && desk.tier().isAbove(Tier.COMMUNITY)
        && desk.contains(handling.matter().place())
        && !holder.tier().isAbove(desk.tier());
  }

  static Optional<Reason> against(Handling handling, Wanted wanted, Situation at) {
    return against(handling, wanted.until(), at);
  }

  private static Optional<Reason> against(Handling handling, Instant review, Situation at) {
    if (handling.matter().pressing()) {
      return Optional.of(Reason.NEVER_PAUSED);
    }
    return dated(review, at);
  }

  static Optional<Reason> dated(Instant review, Situation at) {
    if (!review.isAfter(at.now())) {
      return Optional.of(Reason.REVIEW_IN_THE_PAST);
    }
    return at.isTooFar(review) ? Optional.of(Reason.REVIEW_TOO_FAR) : Optional.empty();
  }
}
