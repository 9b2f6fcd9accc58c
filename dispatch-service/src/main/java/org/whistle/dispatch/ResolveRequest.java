package org.whistle.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Answer;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Outcome;
import org.whistle.dispatch.model.Resolving;

/** 解单: whoever has it says what was done. */
@Service
public final class ResolveRequest {
  private final Lives lives;
  private final Notes notes;

  private final FinishWhistles whistles;

  ResolveRequest(Lives lives, Notes notes, FinishWhistles whistles) {
    this.lives = lives;
    this.notes = notes;
    this.whistles = whistles;
  }

  /**
   * Resolves it.
   *
   * @param despite why, where called units have not done their parts
   */
  public Handling resolve(
      UUID id, Actor actor, TakeRequest.Resolution resolution, @Nullable String despite) {
    return lives.write(
        id,
        life -> {
          var words = notes.forResident(id, "answer", actor, resolution.answer());
          var answer = new Answer(words, resolution.outcome(), resolution.evidence());
          var before = life.handling();
          var resolved = Resolving.resolve(before, actor, answer);
          if (resolved instanceof Outcome.Moved<?, ?>) {
            whistles.finish(life, actor, despite);
          }
          return life.move(resolved);
        });
  }
}
