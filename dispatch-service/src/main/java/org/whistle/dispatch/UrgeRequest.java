package org.whistle.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Urging;

/** 催办, 督办: from above, whoever has it is asked to hurry, or is watched from here on. */
@Service
public final class UrgeRequest {
  private final Lives lives;
  private final Notes notes;

  UrgeRequest(Lives lives, Notes notes) {
    this.lives = lives;
    this.notes = notes;
  }

  public Handling urge(UUID id, Actor actor, @Nullable String note) {
    return lives.write(id, life -> life.move(urging(life, actor, note).urge()));
  }

  public Handling supervise(UUID id, Actor actor, @Nullable String note) {
    return lives.write(id, life -> life.move(urging(life, actor, note).supervise()));
  }

  private Urging urging(Life life, Actor actor, @Nullable String note) {
    var words = notes.internalIfAny(life.handling().id(), "urge", actor, note);
    return new Urging(life.handling(), actor, words);
  }
}
