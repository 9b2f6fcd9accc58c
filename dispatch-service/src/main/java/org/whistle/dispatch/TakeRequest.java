package org.whistle.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Outcome;
import org.whistle.dispatch.model.Taking;

/** 接单: somebody accepts responsibility, or solves it on the spot in one move. */
@Service
public final class TakeRequest {
  private final Lives lives;
  private final AskEvidence evidence;
  private final FinishWork work;

  TakeRequest(Lives lives, AskEvidence evidence, FinishWork work) {
    this.lives = lives;
    this.evidence = evidence;
    this.work = work;
  }

  public Handling take(UUID id, Actor actor) {
    return lives.write(id, life -> life.move(Taking.take(life.handling(), actor)));
  }

  public Handling onTheSpot(UUID id, Actor actor, Resolution resolution) {
    return lives.write(
        id,
        life -> {
          var answer = evidence.answer(life, actor, resolution);
          var resolved = Taking.onTheSpot(life.handling(), actor, answer);
          if (resolved instanceof Outcome.Moved<?, ?>) {
            evidence.refuseUnshown(life, answer);
            // A former holder may have given parts of it away.
            work.refuseOpenTasks(life);
          }
          return life.move(resolved);
        });
  }

  /**
   * What was done.
   *
   * @param answer in words for the resident
   * @param outcome {@code done|planned|not-ours|not-possible|stopped|mediated}
   * @param evidence ids of pictures
   * @param unproven why there are none, where the category asks for one
   * @param linked whether those that are linked to it are answered so as well
   */
  public record Resolution(
      String answer,
      String outcome,
      List<UUID> evidence,
      @Nullable String unproven,
      boolean linked) {}
}
