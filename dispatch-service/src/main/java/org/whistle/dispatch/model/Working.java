package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.ProgressReported;
import org.whistle.contracts.DispatchEvent.RequestResponded;
import org.whistle.contracts.WordsRef;

/** What whoever has it does on the way: speaks to the resident, reports a step, answers. */
public final class Working {
  private Working() {}

  /** 联系: the resident was spoken to. Units outside never see whom to call. */
  public static Outcome<? extends State, ContactMade> contact(
      Handling handling, Actor actor, WordsRef words) {
    if (handling.hasHolder() && !handling.isHeldAt(actor)) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    return switch (handling.state()) {
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case Taken taken -> moved(taken.contacted(actor, words));
      case Responded responded -> moved(responded.contacted(actor, words));
      case Suspended suspended -> moved(suspended.contacted(actor, words));
      case Registered registered -> moved(registered.contacted(actor, words));
      case HardCase hard -> moved(hard.contacted(actor, words));
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** A step on the way. */
  public static Outcome<? extends State, ProgressReported> progress(
      Handling handling, Actor actor, WordsRef words) {
    if (handling.hasHolder() && !handling.isInHandsOf(actor)) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    return switch (handling.state()) {
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case Taken taken -> moved(taken.progressed(actor, words));
      case Responded responded -> moved(responded.progressed(actor, words));
      case Suspended suspended -> moved(suspended.progressed(actor, words));
      case Registered registered -> moved(registered.progressed(actor, words));
      case HardCase hard -> moved(hard.progressed(actor, words));
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** 回应: the result, a dated plan, or why not. A plan names a day that is still to come. */
  public static Outcome<? extends State, RequestResponded> respond(
      Handling handling, Actor actor, Reply reply, Instant now) {
    if (handling.hasHolder() && !handling.isInHandsOf(actor)) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    var plannedBy = reply.plannedBy();
    if (plannedBy != null && plannedBy.isBefore(now)) {
      return refused(Reason.PLAN_IN_THE_PAST);
    }
    return switch (handling.state()) {
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case Taken taken -> moved(taken.responded(actor, reply.words(), plannedBy));
      case Responded responded -> moved(responded.responded(actor, reply.words(), plannedBy));
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case HardCase hard -> moved(hard.responded(actor, reply.words(), plannedBy));
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** An answer's words, and the date that it names, where it names one. */
  public record Reply(WordsRef words, @Nullable Instant plannedBy) {}
}
