package org.whistle.dispatch;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Answer;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Taking;

/** 接单: somebody accepts responsibility, or solves it on the spot in one move. */
@Service
public final class TakeRequest {
  private final Lives lives;
  private final Notes notes;

  TakeRequest(Lives lives, Notes notes) {
    this.lives = lives;
    this.notes = notes;
  }

  public Handling take(UUID id, Actor actor) {
    return lives.write(id, life -> life.move(Taking.take(life.handling(), actor)));
  }

  public Handling onTheSpot(UUID id, Actor actor, Resolution resolution) {
    return lives.write(
        id,
        life -> {
          var words = notes.forResident(id, "answer", actor, resolution.answer());
          var answer = new Answer(words, resolution.outcome(), resolution.evidence());
          return life.move(Taking.onTheSpot(life.handling(), actor, answer));
        });
  }

  /**
   * What was done.
   *
   * @param answer in words for the resident
   * @param outcome {@code done|planned|not-ours|not-possible|stopped|mediated}
   * @param evidence ids of pictures and papers
   * @param linked whether those that are linked to it are answered so as well
   */
  public record Resolution(String answer, String outcome, List<UUID> evidence, boolean linked) {}
}
