package org.whistle.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.contracts.DispatchEvent.WhistleReturnAsked;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Decision;
import org.whistle.dispatch.model.Returning;
import org.whistle.dispatch.model.Whistle;
import org.whistle.dispatch.model.Wishing;
import org.whistle.journal.Ids;

/** 退单: a unit says that it isn't its duty; the command centre is asked. */
@Service
public final class ReturnWhistle {
  private final Parts parts;
  private final Notes notes;
  private final Decisions decisions;
  private final ReturnTimes times;

  ReturnWhistle(Parts parts, Notes notes, Decisions decisions, ReturnTimes times) {
    this.parts = parts;
    this.notes = notes;
    this.decisions = decisions;
    this.times = times;
  }

  public Whistle ask(UUID whistle, Actor actor, Grounds why) {
    var unit = AnswerWhistle.unitOf(actor);
    return parts.move(
        whistle,
        unit,
        (life, blown) -> {
          var request = life.handling().id();
          var words = notes.internalIfAny(request, "whistle-return", actor, why.note());
          var basis = notes.internalIfAny(request, "whistle-basis", actor, why.basis());
          var decision = Decision.id(Ids.next());
          var said =
              new WhistleReturnAsked(
                  blown.id(), unit, why.reason(), actor.id(), decision, words, basis);
          var next =
              life.heed(new Returning(blown, unit).ask(said, times.last(blown, unit), life.now()));
          life.heed(Wishing.toReturn(life.handling(), said)).ifPresent(decisions::save);
          return next;
        });
  }

  /**
   * Why it isn't a unit's duty.
   *
   * @param basis the law or list by which
   */
  public record Grounds(String reason, @Nullable String basis, @Nullable String note) {}
}
