package org.whistle.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Declining;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Slip;

/** 不予受理: not accepted; the note tells the resident where to go instead. */
@Service
public final class DeclineRequest {
  private final Lives lives;
  private final Notes notes;

  DeclineRequest(Lives lives, Notes notes) {
    this.lives = lives;
    this.notes = notes;
  }

  public Handling decline(UUID id, Actor actor, String reason, @Nullable String note) {
    return lives.write(
        id,
        life -> {
          var words = notes.forResidentIfAny(id, "decline", actor, note);
          return life.move(Declining.decline(life.handling(), actor, new Slip(reason, words)));
        });
  }
}
