package org.whistle.feedback;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.model.Colleague;
import org.whistle.feedback.model.Deciding;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Ruling;

/** A re-do is agreed or refused by someone outside the handler's unit. */
@Component
public class DecideRedo {
  private final Moves moves;
  private final Comments comments;

  DecideRedo(Moves moves, Comments comments) {
    this.moves = moves;
    this.comments = comments;
  }

  /** What somebody decided, and why. */
  public record Verdict(UUID redoId, boolean agreed, Optional<String> reason) {}

  /** Agreed opens the next cycle; refused settles the matter. */
  public Matter decide(UUID requestId, Colleague by, Verdict verdict) {
    var words = comments.keep(requestId, "redo-decision", by.id(), verdict.reason());
    var ruling = new Ruling(by, verdict.agreed(), words);
    return moves.make(requestId, (matter, _) -> Deciding.decide(matter, verdict.redoId(), ruling));
  }
}
