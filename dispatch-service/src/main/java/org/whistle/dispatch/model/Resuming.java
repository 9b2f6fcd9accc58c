package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.time.Instant;
import org.whistle.contracts.DispatchEvent.RequestResumed;
import org.whistle.contracts.DispatchEvent.ReviewHeld;

/** 恢复办理, 复查: what rests goes on, or is looked at and rests on. */
public final class Resuming {
  private Resuming() {}

  /** Taken up again by whoever has it, or answers for it. */
  public static Outcome<? extends State, RequestResumed> resume(Handling handling, Actor actor) {
    if (!handling.isInHandsOf(actor) && !Resting.answersFor(handling, actor)) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    return goOn(handling, new RequestResumed("asked", actor.id()));
  }

  /** Nobody looked at it by the date that was set: it goes on by itself. */
  public static Outcome<? extends State, RequestResumed> reviewMissed(
      Handling handling, Missed missed, Instant dueAt) {
    boolean meant =
        missed.meansCycleOf(handling.state().holding())
            && handling.rest().map(rest -> !rest.reviewAt().isAfter(dueAt)).orElse(true);
    return meant ? goOn(handling, new RequestResumed("review", null)) : refused(Reason.STALE);
  }

  /** Looked at: the street's to do, and the district's where it stands on the register. */
  public static Outcome<? extends State, ReviewHeld> review(
      Handling handling, Actor actor, ReviewHeld review, Situation at) {
    var dated = Resting.dated(review.nextReviewAt(), at);
    return switch (handling.state()) {
      case Suspended suspended when Resting.answersFor(handling, actor) ->
          dated
              .<Outcome<Suspended, ReviewHeld>>map(Outcome::refused)
              .orElse(moved(suspended.reviewed(review)));
      case Registered registered
          when actor.sitsAt(Desk.of(Tier.DISTRICT, handling.matter().place())) ->
          dated
              .<Outcome<Registered, ReviewHeld>>map(Outcome::refused)
              .orElse(moved(registered.reviewed(review)));
      case Suspended _, Registered _ -> refused(Reason.NOT_YOURS_TO_DECIDE);
      case Waiting _, Taken _, Responded _, HardCase _ -> refused(Reason.NOT_PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  private static Outcome<? extends State, RequestResumed> goOn(
      Handling handling, RequestResumed said) {
    return switch (handling.state()) {
      case Suspended suspended ->
          switch (suspended.before()) {
            case Taken taken -> moved(suspended.resumed(taken, said));
            case Responded responded -> moved(suspended.resumed(responded, said));
          };
      case Registered registered ->
          switch (registered.before()) {
            case Taken taken -> moved(registered.resumed(taken, said));
            case Responded responded -> moved(registered.resumed(responded, said));
          };
      case Waiting _, Taken _, Responded _, HardCase _ -> refused(Reason.NOT_PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }
}
