package org.whistle.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Escalating;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.SendingDown;
import org.whistle.dispatch.model.Slip;

/** 上报, 下派: one tier up or down, with a hand-over slip (交接单). */
@Service
public final class HandOver {
  private final Lives lives;
  private final Notes notes;

  HandOver(Lives lives, Notes notes) {
    this.lives = lives;
    this.notes = notes;
  }

  public Handling escalate(UUID id, Actor actor, String reason, @Nullable String note) {
    return lives.write(
        id,
        life -> {
          var slip = new Slip(reason, notes.internalIfAny(id, "slip", actor, note));
          return life.move(Escalating.escalate(life.handling(), actor, slip));
        });
  }

  public Handling sendDown(UUID id, Actor actor, String reason, @Nullable String note) {
    return lives.write(
        id,
        life -> {
          var slip = new Slip(reason, notes.internalIfAny(id, "slip", actor, note));
          return life.move(new SendingDown(life.handling(), actor, slip, life.duty()).decide());
        });
  }
}
