package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.nothingToDo;
import static org.whistle.dispatch.model.Outcome.refused;

import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.DecisionMade;
import org.whistle.contracts.DispatchEvent.DecisionPassed;
import org.whistle.contracts.WordsRef;
import org.whistle.dispatch.model.Decision.Verdict;

/** A decision is made by the desk that is asked, and never by who asked. */
public record Deciding(Decision decision, Handling handling, Actor actor) {

  /** Allowed; what follows of it is a move of its own. */
  public Outcome<Decision, DecisionMade> approve(@Nullable WordsRef words) {
    return switch (decision.verdict()) {
      case Verdict.Awaited _ when !decision.isOpen(handling.state().holding()) ->
          refused(Reason.STALE);
      case Verdict.Awaited awaited -> made(awaited, decision.approved(actor.id(), words));
      case Verdict.Approved _, Verdict.Refused _ -> refused(Reason.ALREADY_DECIDED);
    };
  }

  /** Not allowed; the promises stay as they are. */
  public Outcome<Decision, DecisionMade> refuse(@Nullable WordsRef words) {
    return switch (decision.verdict()) {
      case Verdict.Awaited awaited -> made(awaited, decision.refused(actor.id(), words));
      case Verdict.Approved _, Verdict.Refused _ -> refused(Reason.ALREADY_DECIDED);
    };
  }

  /** Nobody decided in time: the tier above is asked; the district keeps it. */
  public static Outcome<Decision, DecisionPassed> missed(Decision decision, Handling handling) {
    return switch (decision.verdict()) {
      case Verdict.Awaited _ when !decision.isOpen(handling.state().holding()) ->
          refused(Reason.STALE);
      case Verdict.Awaited(var by) ->
          by.above().map(up -> moved(decision.passed(up))).orElse(nothingToDo());
      case Verdict.Approved _, Verdict.Refused _ -> refused(Reason.STALE);
    };
  }

  /**
   * The tier above the holder's; a rest isn't below the street's, the register the district's. A
   * whistle is the street's to blow.
   */
  static Desk decider(Decision.Kind kind, Desk holder) {
    var above = holder.above().orElse(holder);
    return switch (kind) {
      case EXTENSION -> above;
      case SUSPENSION ->
          Tier.STREET.isAbove(above.tier()) ? Desk.of(Tier.STREET, above.place()) : above;
      case REGISTRATION, RETURN -> Desk.of(Tier.DISTRICT, holder.place());
      case WHISTLE -> Desk.of(Tier.STREET, holder.place());
    };
  }

  private Outcome<Decision, DecisionMade> made(
      Verdict.Awaited awaited, Move<Decision, DecisionMade> move) {
    if (!actor.sitsAt(awaited.by())) {
      return refused(Reason.NOT_YOURS_TO_DECIDE);
    }
    return actor.id().equals(decision.wish().by()) ? refused(Reason.NOT_YOUR_OWN) : moved(move);
  }
}
