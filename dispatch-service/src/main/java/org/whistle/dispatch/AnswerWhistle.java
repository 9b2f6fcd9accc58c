package org.whistle.dispatch;

import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Outcome;
import org.whistle.dispatch.model.Part;
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
    return answer(whistle, (_, blown) -> Whistling.checkIn(blown, unit, actor.id()));
  }

  public Whistle done(UUID whistle, Actor actor, String note) {
    var unit = unitOf(actor);
    return answer(
        whistle,
        (life, blown) -> {
          var words = notes.forResident(life.handling().id(), "whistle-done", actor, note);
          return Whistling.done(blown, new Part.UnitsWork(blown.id(), unit, actor.id(), words));
        });
  }

  /** The request that a whistle is about; 404 when there is no such whistle. */
  public UUID requestOf(UUID whistle) {
    return whistles.find(whistle).orElseThrow(Refusal::notFound).requestId();
  }

  private Whistle answer(UUID id, BiFunction<Life, Whistle, Outcome<Whistle, ?>> decide) {
    return lives.write(
        requestOf(id),
        life -> {
          var before = whistles.find(id).orElseThrow(Refusal::notFound);
          var next = life.heed(decide.apply(life, before));
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
