package org.whistle.dispatch;

import java.time.Instant;
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
          life.move(resolved);
          work.leave(life, actor, resolution);
          return life.handling();
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
   * @param left what becomes a request of its own, where the danger alone was urgent
   */
  public record Resolution(
      String answer,
      String outcome,
      List<UUID> evidence,
      @Nullable String unproven,
      boolean linked,
      @Nullable Left left) {}

  /**
   * What is still to be done, and by when.
   *
   * @param note the plan, in words for the resident
   */
  public record Left(Instant plannedBy, String note) {}
}
