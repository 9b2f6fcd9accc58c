package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.DecisionAsked;
import org.whistle.contracts.DispatchEvent.WhistleReturnAsked;
import org.whistle.dispatch.model.Decision.Kind;

/** 延期, 挂起, 挂账: whoever has it asks; a desk above decides, and until then nothing moves. */
public record Wishing(Handling handling, Actor actor, Situation at) {

  /** A later date, asked for while the promise can still be kept. */
  public Outcome<Decision, DecisionAsked> extension(Wanted wanted) {
    return switch (handling.state()) {
      case Taken _, Responded _ -> {
        var promise = handling.promise();
        yield promise
            .map(due -> ask(Kind.EXTENSION, wanted, due.clock(), tooLate(due, wanted)))
            .orElse(refused(Reason.NOTHING_TO_EXTEND));
      }
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** A short rest; the street's or the district's to allow. */
  public Outcome<Decision, DecisionAsked> suspension(Wanted wanted) {
    return switch (handling.state()) {
      case Taken _, Responded _ ->
          ask(Kind.SUSPENSION, wanted, null, Resting.against(handling, wanted, at));
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** A place on the register of what stays unsolvable for now; the district's to allow. */
  public Outcome<Decision, DecisionAsked> registration(Wanted wanted) {
    return switch (handling.state()) {
      case Taken _, Responded _, Suspended _ ->
          ask(Kind.REGISTRATION, wanted, null, Resting.against(handling, wanted, at));
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Registered _ -> refused(Reason.PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** A called unit wants to be out: the command centre's to allow, whoever has the request. */
  public static Outcome<Decision, DecisionAsked> toReturn(
      Handling handling, WhistleReturnAsked said) {
    var holding = handling.state().holding();
    var wish =
        new Decision.Wish(
            Kind.RETURN,
            holding.cycle(),
            holding.number(),
            null,
            null,
            said.reason(),
            said.by(),
            null);
    var decider = Deciding.decider(Kind.RETURN, holding.desk());
    var decision =
        new Decision(said.decisionId(), handling.id(), wish, new Decision.Verdict.Awaited(decider));
    return moved(Decision.asked(decision, decider, said.words()));
  }

  private Optional<Reason> tooLate(Dues.Due promise, Wanted wanted) {
    if (!at.now().isBefore(promise.at())) {
      return Optional.of(Reason.EXTENSION_TOO_LATE);
    }
    if (!wanted.until().isAfter(promise.at())) {
      return Optional.of(Reason.EXTENSION_NOT_LATER);
    }
    return at.isExtendedEnough(handling.cycle())
        ? Optional.of(Reason.EXTENDED_ENOUGH)
        : Optional.empty();
  }

  private Outcome<Decision, DecisionAsked> ask(
      Kind kind, Wanted wanted, @Nullable String clock, Optional<Reason> against) {
    var holding = handling.state().holding();
    if (!handling.isInHandsOf(actor)) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    if (against.isPresent()) {
      return refused(against.get());
    }
    if (at.isAsked(kind, holding)) {
      return refused(Reason.ALREADY_ASKED);
    }
    var wish =
        new Decision.Wish(
            kind,
            holding.cycle(),
            holding.number(),
            clock,
            wanted.until(),
            wanted.reason(),
            actor.id(),
            null);
    var decider = Deciding.decider(kind, holding.desk());
    var decision =
        new Decision(wanted.id(), handling.id(), wish, new Decision.Verdict.Awaited(decider));
    return moved(Decision.asked(decision, decider, wanted.words()));
  }
}
