package org.whistle.dispatch;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.contracts.DispatchEvent.AskRefused;
import org.whistle.contracts.DispatchEvent.DecisionMade;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.contracts.WordsRef;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Deciding;
import org.whistle.dispatch.model.Decision;
import org.whistle.dispatch.model.Extending;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Outcome;
import org.whistle.dispatch.model.Reason;
import org.whistle.dispatch.model.Resting;
import org.whistle.dispatch.model.Situation;
import org.whistle.web.Refusal;

/** 审批: the desk that is asked allows it or doesn't; what it allowed happens in the same breath. */
@Service
public final class DecideWish {
  private final Lives lives;
  private final Notes notes;
  private final Decisions decisions;
  private final MoveSettings settings;

  DecideWish(Lives lives, Notes notes, Decisions decisions, MoveSettings settings) {
    this.lives = lives;
    this.notes = notes;
    this.decisions = decisions;
    this.settings = settings;
  }

  /** The request that a decision is about; 404 when there is no such decision. */
  public UUID requestOf(UUID decision) {
    return decisions.find(decision).orElseThrow(Refusal::notFound).requestId();
  }

  public Handling approve(UUID id, Actor actor, @Nullable String note) {
    return lives.write(
        requestOf(id),
        life -> {
          var asked = decisions.find(id).orElseThrow(Refusal::notFound);
          var words = words(life, actor, note);
          make(life, new Deciding(asked, life.handling(), actor).approve(words));
          return perform(life, asked, actor, words);
        });
  }

  public Handling refuse(UUID id, Actor actor, @Nullable String note) {
    return lives.write(
        requestOf(id),
        life -> {
          var asked = decisions.find(id).orElseThrow(Refusal::notFound);
          var words = words(life, actor, note);
          make(life, new Deciding(asked, life.handling(), actor).refuse(words));
          return life.handling();
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

  private void make(Life life, Outcome<Decision, DecisionMade> outcome) {
    life.heed(outcome).ifPresent(decisions::save);
  }

  private Handling perform(Life life, Decision decision, Actor actor, @Nullable WordsRef words) {
    var wish = decision.wish();
    return switch (wish.kind()) {
      case EXTENSION -> extend(life, decision);
      case SUSPENSION -> {
        var said =
            new RequestSuspended(wish.reason(), wish.until(), actor.id(), decision.id(), words);
        yield life.move(Resting.suspend(life.handling(), said, situation(life)));
      }
      case REGISTRATION -> {
        var said = new RequestRegistered(decision.id(), wish.reason(), wish.until(), actor.id());
        yield life.move(Resting.register(life.handling(), said, situation(life)));
      }
    };
  }

  private static Handling extend(Life life, Decision decision) {
    var clocks = Extending.clocks(life.handling(), decision);
    if (!clocks.contains(decision.wish().clock())) {
      throw new MoveRefused(Reason.STALE, life.handling());
    }
    for (var clock : clocks) {
      var said = new RequestExtended(decision.id(), clock, decision.wish().until());
      life.move(Extending.extend(life.handling(), said, life.now()));
      life.keep(life.handling().due(life.handling().dues().opened(clock, said.until())));
    }
    return life.handling();
  }

  private Situation situation(Life life) {
    return new Situation(life.now(), decisions.of(life.handling().id()), settings.bounds());
  }

  private @Nullable WordsRef words(Life life, Actor actor, @Nullable String note) {
    return notes.internalIfAny(life.handling().id(), "decision", actor, note);
  }
}
