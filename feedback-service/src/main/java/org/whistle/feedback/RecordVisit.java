package org.whistle.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.model.Attempt;
import org.whistle.feedback.model.Channel;
import org.whistle.feedback.model.Colleague;
import org.whistle.feedback.model.ContactPolicy;
import org.whistle.feedback.model.Level;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Rating;
import org.whistle.feedback.model.RedoTicket;
import org.whistle.feedback.model.Reply;
import org.whistle.feedback.model.Solved;
import org.whistle.feedback.model.Visiting;
import org.whistle.journal.Ids;

/** A return visit by somebody who didn't handle the request. */
@Component
public class RecordVisit {
  private final Moves moves;
  private final Comments comments;
  private final ContactPolicy policy;

  RecordVisit(Moves moves, Comments comments, ContactPolicy policy) {
    this.moves = moves;
    this.comments = comments;
    this.policy = policy;
  }

  /** What one respondent said. */
  public record Said(
      Optional<String> respondent, Solved solved, Level level, Optional<String> wish) {}

  /** The visitor spoke with one or several people. */
  public Matter reached(UUID requestId, Colleague visitor, Channel channel, List<Said> answers) {
    var ratings = answers.stream().map(it -> rating(requestId, visitor.id(), it)).toList();
    var words = ratings.stream().map(Rating::words).flatMap(Optional::stream).findFirst();
    var reply = new Reply(channel, visitor.id(), ratings, words);
    return moves.make(
        requestId,
        (matter, now) -> Visiting.reach(matter, visitor, reply, new RedoTicket(Ids.next(), now)));
  }

  /** Nobody answered. */
  public Matter missed(UUID requestId, Colleague visitor, Channel channel) {
    return moves.make(
        requestId,
        (matter, now) ->
            Visiting.miss(matter, visitor, new Attempt(channel, visitor.id(), now), policy));
  }

  private Rating rating(UUID requestId, String visitor, Said said) {
    return new Rating(
        Ids.next(),
        said.solved(),
        said.level(),
        List.of(),
        comments.keep(requestId, "wish", visitor, said.wish()),
        comments.keep(requestId, "respondent", visitor, said.respondent()));
  }
}
