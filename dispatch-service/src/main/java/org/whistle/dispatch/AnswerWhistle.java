package org.whistle.dispatch;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Called;
import org.whistle.dispatch.model.Part;
import org.whistle.dispatch.model.Slip;
import org.whistle.dispatch.model.Whistle;
import org.whistle.dispatch.model.Whistling;
import org.whistle.web.Refusal;

/** 报到: a called unit confirms that it is on it, and later that its part is done. */
@Service
public final class AnswerWhistle {
  private final Lives lives;
  private final Whistles whistles;
  private final Notes notes;

  AnswerWhistle(Lives lives, Whistles whistles, Notes notes) {
    this.lives = lives;
    this.whistles = whistles;
    this.notes = notes;
  }

  public Whistle checkIn(UUID whistle, Actor actor) {
    var unit = unitOf(actor);
    return answer(
        whistle,
        (life, blown) -> {
          var next = life.heed(Whistling.checkIn(blown, unit, actor.id()));
          next.ifPresent(_ -> life.keep(life.handling().called(called(life).checkedIn(unit))));
          return next;
        });
  }

  /** The lead is open again; the second time that nobody leads it so, the district consults. */
  public Whistle giveBack(UUID whistle, Actor actor, String reason, @Nullable String note) {
    var unit = unitOf(actor);
    return answer(
        whistle,
        (life, blown) -> {
          var words = notes.internalIfAny(life.handling().id(), "whistle-return", actor, note);
          var why = new Part.NotOurs(blown.id(), unit, actor.id(), new Slip(reason, words));
          var next = life.heed(Whistling.giveBack(blown, why));
          next.ifPresent(
              _ -> {
                life.keep(life.handling().called(called(life).returned(unit)));
                WalkLadder.endPassingRound(life);
              });
          return next;
        });
  }

  public Whistle done(UUID whistle, Actor actor, String note) {
    var unit = unitOf(actor);
    return answer(
        whistle,
        (life, blown) -> {
          var words = notes.forResident(life.handling().id(), "whistle-done", actor, note);
          var work = new Part.UnitsWork(blown.id(), unit, actor.id(), words);
          return life.heed(Whistling.done(blown, work));
        });
  }

  /** The request that a whistle is about; 404 when there is no such whistle. */
  public UUID requestOf(UUID whistle) {
    return whistles.find(whistle).orElseThrow(Refusal::notFound).requestId();
  }

  private static Called called(Life life) {
    return life.handling().called();
  }

  private Whistle answer(UUID id, BiFunction<Life, Whistle, Optional<Whistle>> decide) {
    return lives.write(
        requestOf(id),
        life -> {
          var before = whistles.find(id).orElseThrow(Refusal::notFound);
          var next = decide.apply(life, before);
          next.ifPresent(whistles::save);
          return next.orElse(before);
        });
  }

  private static String unitOf(Actor actor) {
    if (actor.unit() == null) {
      throw Refusal.forbidden();
    }
    return actor.unit();
  }
}
