package org.whistle.dispatch;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Answer;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Resolving;

/** 解单: whoever has it says what was done. */
@Service
public final class ResolveRequest {
  private final Lives lives;
  private final Notes notes;

  ResolveRequest(Lives lives, Notes notes) {
    this.lives = lives;
    this.notes = notes;
  }

  public Handling resolve(UUID id, Actor actor, TakeRequest.Resolution resolution) {
    return lives.write(
        id,
        life -> {
          var words = notes.forResident(id, "answer", actor, resolution.answer());
          var answer = new Answer(words, resolution.outcome(), resolution.evidence());
          return life.move(Resolving.resolve(life.handling(), actor, answer));
        });
  }
}
