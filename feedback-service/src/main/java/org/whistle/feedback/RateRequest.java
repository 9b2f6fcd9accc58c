package org.whistle.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.model.Answering;
import org.whistle.feedback.model.Cause;
import org.whistle.feedback.model.Level;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Rating;
import org.whistle.feedback.model.Reply;
import org.whistle.feedback.model.Solved;
import org.whistle.feedback.model.VisitRules;
import org.whistle.journal.Ids;

/** The resident's own verdict on line, which is the visit. */
@Component
public class RateRequest {
  private final Moves moves;
  private final Comments comments;
  private final VisitRules rules;

  RateRequest(Moves moves, Comments comments, VisitRules rules) {
    this.moves = moves;
    this.comments = comments;
    this.rules = rules;
  }

  /** What the resident says. */
  public record Verdict(
      Solved solved,
      Level level,
      List<Cause> causes,
      Optional<String> words,
      Optional<String> wish) {}

  /** Solved settles the matter; anything else asks for a re-do. */
  public Matter rate(UUID requestId, Verdict verdict) {
    var wish = comments.wish(Reply.RESIDENT, verdict.wish(), Optional.empty());
    return rate(requestId, Reply.online(rating(requestId, verdict), wish.stream().toList()));
  }

  /** The same by text message. */
  public Matter rateByText(UUID requestId, Verdict verdict) {
    return rate(requestId, Reply.byText(rating(requestId, verdict)));
  }

  private Matter rate(UUID requestId, Reply reply) {
    return moves.make(
        requestId, (matter, now) -> Answering.rate(matter, reply, rules.ticket(Ids.next(), now)));
  }

  private Rating rating(UUID requestId, Verdict verdict) {
    return new Rating(
        Ids.next(),
        verdict.solved(),
        verdict.level(),
        verdict.causes(),
        comments.ofResident(requestId, "rating", verdict.words()),
        Optional.empty());
  }

  /** Asks for a re-do outright. */
  public Matter askRedo(UUID requestId, Optional<String> words) {
    var reply = Reply.unsolved(comments.ofResident(requestId, "redo", words));
    return moves.make(
        requestId,
        (matter, now) -> Answering.askRedo(matter, reply, rules.ticket(Ids.next(), now)));
  }
}
