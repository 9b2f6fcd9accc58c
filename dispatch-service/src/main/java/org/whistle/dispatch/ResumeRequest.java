package org.whistle.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.contracts.DispatchEvent.ReviewHeld;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Resuming;
import org.whistle.dispatch.model.Situation;

/** 恢复办理, 复查: what rests is taken up again, or looked at and rests on. */
@Service
public final class ResumeRequest {
  private final Lives lives;
  private final Notes notes;
  private final MoveSettings settings;

  ResumeRequest(Lives lives, Notes notes, MoveSettings settings) {
    this.lives = lives;
    this.notes = notes;
    this.settings = settings;
  }

  public Handling resume(UUID id, Actor actor) {
    return lives.write(id, life -> life.move(Resuming.resume(life.handling(), actor)));
  }

  public Handling review(UUID id, Actor actor, Instant next, @Nullable String note) {
    return lives.write(
        id,
        life -> {
          var words = notes.internalIfAny(id, "review", actor, note);
          var held = new ReviewHeld(next, actor.id(), words);
          var at = new Situation(life.now(), List.of(), settings.bounds());
          return life.move(Resuming.review(life.handling(), actor, held, at));
        });
  }
}
