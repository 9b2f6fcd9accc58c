package org.whistle.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Working;

/** 联系, 办理, 回应: what whoever has it does on the way. */
@Service
public final class WorkOnRequest {
  private final Lives lives;
  private final Notes notes;

  WorkOnRequest(Lives lives, Notes notes) {
    this.lives = lives;
    this.notes = notes;
  }

  public Handling contact(UUID id, Actor actor, String note) {
    return lives.write(
        id,
        life -> {
          var words = notes.internal(id, "contact", actor, note);
          return life.move(Working.contact(life.handling(), actor, words));
        });
  }

  public Handling progress(UUID id, Actor actor, String note) {
    return lives.write(
        id,
        life -> {
          var words = notes.forResident(id, "progress", actor, note);
          return life.move(Working.progress(life.handling(), actor, words));
        });
  }

  public Handling respond(UUID id, Actor actor, String answer, @Nullable Instant plannedBy) {
    return lives.write(
        id,
        life -> {
          var words = notes.forResident(id, "response", actor, answer);
          var reply = new Working.Reply(words, plannedBy);
          return life.move(Working.respond(life.handling(), actor, reply, life.now()));
        });
  }
}
