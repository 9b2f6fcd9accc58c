package org.whistle.dispatch;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.WordsRef;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Decision;
import org.whistle.dispatch.model.Extending;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Reason;
import org.whistle.dispatch.model.Resting;
import org.whistle.dispatch.model.Situation;

/** What follows of a decision. */
@Component
final class Consequences {
  private final Decisions decisions;
  private final MoveSettings settings;
  private final RuleOnReturn returns;
  private final BlowWhistle blowing;

  Consequences(
      Decisions decisions, MoveSettings settings, RuleOnReturn returns, BlowWhistle blowing) {
    this.decisions = decisions;
    this.settings = settings;
    this.returns = returns;
    this.blowing = blowing;
  }

  /** What was allowed happens in the same breath. */
  Handling ofYes(Life life, Decision decision, Actor actor, @Nullable WordsRef words) {
    var wish = decision.wish();
    return switch (wish.kind()) {
      case EXTENSION -> extend(life, decision);
      case SUSPENSION -> {
        var said =
            new RequestSuspended(wish.reason(), wish.date(), actor.id(), decision.id(), words);
        yield life.move(Resting.suspend(life.handling(), said, situation(life)));
      }
      case REGISTRATION -> {
        var said = new RequestRegistered(decision.id(), wish.reason(), wish.date(), actor.id());
        yield life.move(Resting.register(life.handling(), said, situation(life)));
      }
      case RETURN -> {
        returns.letGo(life, decision.id());
        yield life.handling();
      }
      case WHISTLE -> {
        blowing.accept(life, actor, Objects.requireNonNull(wish.call()));
        yield life.handling();
      }
    };
  }

  private static Handling extend(Life life, Decision decision) {
    var clocks = Extending.clocks(life.handling(), decision);
    if (!clocks.contains(decision.wish().clock())) {
      throw new MoveRefused(Reason.STALE, life.handling());
    }
    for (var clock : clocks) {
      var said = new RequestExtended(decision.id(), clock, decision.wish().date());
      life.move(Extending.extend(life.handling(), said, life.now()));
      life.keep(life.handling().due(life.handling().dues().opened(clock, said.until())));
    }
    return life.handling();
  }

  private Situation situation(Life life) {
    return new Situation(life.now(), decisions.of(life.handling().id()), settings.bounds());
  }

  /** Nothing moves, but a unit that wanted to be out must do its part. */
  Handling ofNo(Life life, Decision decision, Actor actor) {
    if (decision.wish().kind() == Decision.Kind.RETURN) {
      returns.force(life, decision.id(), actor);
    }
    return life.handling();
  }
}
