package org.whistle.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Decision;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Outcome;
import org.whistle.dispatch.model.Resting;
import org.whistle.dispatch.model.Situation;
import org.whistle.dispatch.model.Wanted;
import org.whistle.dispatch.model.Wishing;
import org.whistle.journal.Ids;

/** 延期, 挂起, 挂账: whoever has it asks for time; nothing moves before somebody above allows it. */
@Service
public final class AskForTime {
  private final Lives lives;
  private final Notes notes;
  private final Decisions decisions;
  private final MoveSettings settings;

  AskForTime(Lives lives, Notes notes, Decisions decisions, MoveSettings settings) {
    this.lives = lives;
    this.notes = notes;
    this.decisions = decisions;
    this.settings = settings;
  }

  public Handling extend(UUID id, Actor actor, Wish wish) {
    return lives.write(
        id, life -> ask(life, wishing(life, actor).extension(wanted(id, actor, wish))));
  }

  public Handling register(UUID id, Actor actor, Wish wish) {
    return lives.write(
        id, life -> ask(life, wishing(life, actor).registration(wanted(id, actor, wish))));
  }

  /** At once by the street or the district; a lower desk or a department asks. */
  public Handling suspend(UUID id, Actor actor, Wish wish) {
    return lives.write(
        id,
        life -> {
          var wanted = wanted(id, actor, wish);
          if (!Resting.answersFor(life.handling(), actor)) {
            return ask(life, wishing(life, actor).suspension(wanted));
          }
          var said =
              new RequestSuspended(
                  wanted.reason(), wanted.until(), actor.id(), null, wanted.words());
          return life.move(Resting.suspend(life.handling(), said, situation(life)));
        });
  }

  private Handling ask(Life life, Outcome<Decision, ?> outcome) {
    life.heed(outcome).ifPresent(decisions::save);
    return life.handling();
  }

  private Wishing wishing(Life life, Actor actor) {
    return new Wishing(life.handling(), actor, situation(life));
  }

  private Situation situation(Life life) {
    return new Situation(life.now(), decisions.of(life.handling().id()), settings.bounds());
  }

  private Wanted wanted(UUID id, Actor actor, Wish wish) {
    var words = notes.internalIfAny(id, "asking", actor, wish.note());
    return new Wanted(Decision.id(Ids.next()), wish.until(), wish.reason(), words);
  }

  /**
   * What is asked for.
   *
   * @param until the new date, or the review date
   */
  public record Wish(Instant until, String reason, @Nullable String note) {}
}
