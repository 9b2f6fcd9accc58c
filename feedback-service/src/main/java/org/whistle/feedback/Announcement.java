package org.whistle.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.FeedbackEvent.MatterSettled;
import org.whistle.contracts.FeedbackEvent.RedoAsked;
import org.whistle.contracts.FeedbackEvent.RedoDecided;
import org.whistle.contracts.FeedbackEvent.RequestRated;
import org.whistle.contracts.FeedbackEvent.VisitDue;
import org.whistle.contracts.FeedbackEvent.VisitRecorded;
import org.whistle.contracts.WordsRef;
import org.whistle.feedback.model.Attempt;
import org.whistle.feedback.model.CalledVisit;
import org.whistle.feedback.model.Ending;
import org.whistle.feedback.model.Fact;
import org.whistle.feedback.model.Quote;
import org.whistle.feedback.model.Rating;
import org.whistle.feedback.model.Redo;
import org.whistle.feedback.model.Reply;
import org.whistle.feedback.model.Ruling;

/** What the others hear of a move, in the words of the wire. */
final class Announcement {
  private Announcement() {}

  static List<FeedbackEvent> of(Fact fact) {
    return switch (fact) {
      case Fact.HandlerKnown _, Fact.SubjectKnown _, Fact.BegunAgain _ -> List.of();
      case Fact.VisitCalled(var next) -> List.of(due(next.visit()));
      case Fact.Closed(var next) -> List.of(settled(next.ending()));
      case Fact.ClosedAsDeclined _ -> List.of(settled(Ending.DECLINED));
      case Fact.NothingLeftOpen(var next, var visit, var reply) ->
          and(answered(visit, reply), settled(next.ending()));
      case Fact.SaidUnsolved(var next, var visit, var reply) ->
          and(answered(visit, reply), asked(next.redo()));
      case Fact.RatedThough(_, var reply) -> List.copyOf(rated(reply));
      case Fact.NobodyReached(var next, var attempt) -> List.of(missed(next.visit(), attempt));
      case Fact.ContactGivenUp(var next, var visit, var attempt) ->
          List.of(missed(visit, attempt), settled(next.ending()));
      case Fact.RedoAgreed(_, var redo, var ruling) -> List.of(decided(redo, ruling));
      case Fact.RedoTurnedDown(var next, var redo, var ruling) ->
          List.of(decided(redo, ruling), settled(next.ending()));
    };
  }

  static String wire(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static VisitDue due(CalledVisit visit) {
    return new VisitDue(visit.id(), wire(visit.reason()), visit.firstTryBy());
  }

  private static VisitRecorded missed(CalledVisit visit, Attempt attempt) {
    return new VisitRecorded(visit.id(), wire(attempt.channel()), "no-contact", attempt.by());
  }

  private static List<FeedbackEvent> answered(CalledVisit visit, Reply reply) {
    var reached = new VisitRecorded(visit.id(), wire(reply.channel()), "reached", reply.by());
    return Stream.<FeedbackEvent>concat(Stream.of(reached), rated(reply).stream()).toList();
  }

  private static List<RequestRated> rated(Reply reply) {
    var by = Reply.RESIDENT.equals(reply.by()) ? Reply.RESIDENT : "visit";
    return reply.ratings().stream().map(rating -> rated(rating, by)).toList();
  }

  private static RequestRated rated(Rating rating, String by) {
    return new RequestRated(
        rating.id(),
        wire(rating.solved()),
        rating.level().stars(),
        by,
        rating.causes().stream().map(Announcement::wire).toList(),
        ref(rating.words()));
  }

  private static RedoAsked asked(Redo redo) {
    return new RedoAsked(redo.id(), ref(redo.words()));
  }

  private static RedoDecided decided(Redo redo, Ruling ruling) {
    return new RedoDecided(redo.id(), ruling.agreed(), ruling.by().id(), ref(ruling.words()));
  }

  private static MatterSettled settled(Ending ending) {
    return new MatterSettled(wire(ending));
  }

  private static @Nullable WordsRef ref(Optional<Quote> words) {
    return words.map(it -> new WordsRef(it.id(), it.hash())).orElse(null);
  }

  private static List<FeedbackEvent> and(List<FeedbackEvent> first, FeedbackEvent last) {
    var all = new ArrayList<>(first);
    all.add(last);
    return List.copyOf(all);
  }
}
