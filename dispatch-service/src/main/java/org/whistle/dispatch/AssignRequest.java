package org.whistle.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Assigning;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Reason;

/** 派给: gives what was taken to a colleague, or to somebody of a desk below. */
@Service
public final class AssignRequest {
  private final Lives lives;
  private final Notes notes;
  private final WhoIsThere there;

  AssignRequest(Lives lives, Notes notes, WhoIsThere there) {
    this.lives = lives;
    this.notes = notes;
    this.there = there;
  }

  public Handling assign(UUID id, Actor actor, String to, @Nullable String note) {
    return lives.write(
        id,
        life -> {
          var assignee =
              there
                  .assignee(to, life.now())
                  .orElseThrow(() -> new MoveRefused(Reason.NOT_ON_STAFF, life.handling()));
          var words = notes.internalIfAny(id, "assignment", actor, note);
          return life.move(new Assigning(life.handling(), actor, assignee).decide(words));
        });
  }
}
