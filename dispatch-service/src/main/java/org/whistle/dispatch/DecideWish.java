package org.whistle.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.contracts.DispatchEvent.AskRefused;
import org.whistle.contracts.DispatchEvent.DecisionMade;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.contracts.WordsRef;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Deciding;
import org.whistle.dispatch.model.Decision;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Outcome;
import org.whistle.dispatch.model.Reason;
import org.whistle.web.Refusal;

/** 审批: the desk that is asked allows it or doesn't; what it allowed happens in the same breath. */
@Service
public final class DecideWish {
  private final Lives lives;
  private final Notes notes;
  private final Decisions decisions;
  private final Consequences consequences;

  DecideWish(Lives lives, Notes notes, Decisions decisions, Consequences consequences) {
    this.lives = lives;
    this.notes = notes;
    this.decisions = decisions;
    this.consequences = consequences;
  }

  /** The request that a decision is about; 404 when there is no such decision. */
  public UUID requestOf(UUID decision) {
    return decisions.find(decision).orElseThrow(Refusal::notFound).requestId();
  }

  public Handling approve(UUID id, Actor actor, Yes yes) {
    return lives.write(
        requestOf(id),
        life -> {
          var asked = yes.to(decisions.find(id).orElseThrow(Refusal::notFound));
          var words = words(life, actor, yes.note());
          make(life, asked, new Deciding(asked, life.handling(), actor).approve(words));
          return consequences.ofYes(life, asked, actor, words);
        });
  }

  public Handling refuse(UUID id, Actor actor, @Nullable String note) {
    return lives.write(
        requestOf(id),
        life -> {
          var asked = decisions.find(id).orElseThrow(Refusal::notFound);
          if (asked.wish().kind() == Decision.Kind.WHISTLE && (note == null || note.isBlank())) {
            throw Refusal.invalid("reason", "a community must hear why its whistle isn't blown");
          }
          var words = words(life, actor, note);
          make(life, asked, new Deciding(asked, life.handling(), actor).refuse(words));
          return consequences.ofNo(life, asked, actor);
        });
  }

  /** Nobody decided in time; what nobody waits for any more is told, and moves nothing. */
  void passUp(Life life, ClockMissed missed) {
    var handling = life.handling();
    var passed =
        Optional.ofNullable(missed.subject())
            .map(UUID::fromString)
            .flatMap(decisions::find)
            .map(decision -> Deciding.missed(decision, handling))
            .orElse(new Outcome.Refused<>(Reason.STALE));
    switch (passed) {
      case Outcome.Moved<Decision, ?>(var move) -> {
        life.say(move.event());
        decisions.save(move.next());
      }
      case Outcome.NothingToDo<Decision, ?> _ -> {}
      case Outcome.Refused<Decision, ?>(var why) ->
          life.say(
              new AskRefused(missed.clockId(), EventTypes.nameOf(ClockMissed.class), why.forAsk()));
    }
  }

  /** Of two who decide at once the second is told who was first. */
  private void make(Life life, Decision asked, Outcome<Decision, DecisionMade> outcome) {
    try {
      life.heed(outcome).ifPresent(decisions::save);
    } catch (MoveRefused refused) {
      throw asked.decider() == null ? refused : refused.after(asked.decider());
    }
  }

  private @Nullable WordsRef words(Life life, Actor actor, @Nullable String note) {
    return notes.internalIfAny(life.handling().id(), "decision", actor, note);
  }

  /**
   * An approval.
   *
   * @param lead of a proposed whistle, instead of the one that was proposed
   * @param units the same
   */
  public record Yes(@Nullable String note, @Nullable String lead, @Nullable List<String> units) {

    private Decision to(Decision asked) {
      if (lead == null && units == null) {
        return asked;
      }
      if (asked.wish().kind() != Decision.Kind.WHISTLE) {
        throw Refusal.invalid("units", "only a proposed whistle has units to choose");
      }
      return asked.calling(lead, units);
    }
  }
}
