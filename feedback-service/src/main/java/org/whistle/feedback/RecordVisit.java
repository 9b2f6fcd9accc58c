package org.whistle.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.model.Attempt;
import org.whistle.feedback.model.Cause;
import org.whistle.feedback.model.Channel;
import org.whistle.feedback.model.Colleague;
import org.whistle.feedback.model.Level;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Quote;
import org.whistle.feedback.model.Rating;
import org.whistle.feedback.model.Reply;
import org.whistle.feedback.model.Solved;
import org.whistle.feedback.model.VisitRules;
import org.whistle.feedback.model.Visiting;
import org.whistle.feedback.model.Wish;
import org.whistle.journal.Ids;
import org.whistle.web.Refusal;

/** A return visit by somebody who didn't handle the request. */
@Component
public class RecordVisit {
  private final Moves moves;
  private final Comments comments;
  private final VisitRules rules;

  RecordVisit(Moves moves, Comments comments, VisitRules rules) {
    this.moves = moves;
    this.comments = comments;
    this.rules = rules;
  }

  /**
   * What one respondent said.
   *
   * @param respondent who it was, where several were asked
   * @param words why, or anything else
   * @param wish something more, which becomes a request of its own
   */
  public record Said(
      Optional<String> respondent,
      Solved solved,
      Level level,
      List<Cause> causes,
      Optional<String> words,
      Optional<String> wish) {}

  /** The visitor spoke with one or several people. */
  public Matter reached(UUID requestId, Colleague visitor, Channel channel, List<Said> answers) {
    var ratings = answers.stream().map(it -> rating(requestId, visitor.id(), it)).toList();
    var wishes =
        answers.stream().flatMap(it -> wish(visitor.id(), it, answers.size()).stream()).toList();
    var reply = new Reply(channel, visitor.id(), ratings, why(ratings), wishes);
    return moves.make(
        requestId,
        (matter, now) -> {
          refuseAtNight(matter, channel, now);
          return Visiting.reach(matter, visitor, reply, rules.ticket(Ids.next(), now));
        });
  }

  /** Nobody answered. */
  public Matter missed(UUID requestId, Colleague visitor, Channel channel) {
    return moves.make(
        requestId,
        (matter, now) -> {
          refuseAtNight(matter, channel, now);
          if (rules.calling().isTooEarly(matter, now)) {
            throw Refusal.conflict("before-agreed-time");
          }
          var attempt = new Attempt(channel, visitor.id(), now);
          return Visiting.miss(matter, visitor, attempt, rules.contact());
        });
  }

  private void refuseAtNight(Matter matter, Channel channel, Instant now) {
    var calling = rules.calling();
    if (!calling.mayCall(matter, channel, now)) {
      throw Refusal.conflict("outside-calling-hours", calling.from(), calling.until());
    }
  }

  private Rating rating(UUID requestId, String visitor, Said said) {
    return new Rating(
        Ids.next(),
        said.solved(),
        said.level(),
        said.causes(),
        comments.keep(requestId, "rating", visitor, said.words()),
        comments.keep(requestId, "respondent", visitor, said.respondent()));
  }

  /** Whoever answers alone is whoever pointed it. */
  private Optional<Wish> wish(String visitor, Said said, int answers) {
    var neighbour = said.respondent().filter(_ -> answers > 1);
    return comments.wish(visitor, said.wish(), neighbour);
  }

  /** A re-do goes on with the words of whoever doesn't call it solved. */
  private static Optional<Quote> why(List<Rating> ratings) {
    return ratings.stream()
        .filter(it -> it.solved() != Solved.YES)
        .map(Rating::words)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
