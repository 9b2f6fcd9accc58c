package org.whistle.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.FeedbackEvent.AnswerPosted;
import org.whistle.contracts.FeedbackEvent.MatterSettled;
import org.whistle.contracts.FeedbackEvent.PraisePassedOn;
import org.whistle.contracts.FeedbackEvent.RedoAsked;
import org.whistle.contracts.FeedbackEvent.RedoDecided;
import org.whistle.contracts.FeedbackEvent.RequestRated;
import org.whistle.contracts.FeedbackEvent.VisitAppointed;
import org.whistle.contracts.FeedbackEvent.VisitDue;
import org.whistle.contracts.FeedbackEvent.VisitRecorded;
import org.whistle.contracts.FeedbackEvent.WishSaid;
import org.whistle.contracts.WordsRef;
import org.whistle.feedback.model.Attempt;
import org.whistle.feedback.model.CalledVisit;
import org.whistle.feedback.model.Cause;
import org.whistle.feedback.model.Channel;
import org.whistle.feedback.model.Ending;
import org.whistle.feedback.model.Fact;
import org.whistle.feedback.model.Quote;
import org.whistle.feedback.model.Rating;
import org.whistle.feedback.model.Redo;
import org.whistle.feedback.model.Reply;
import org.whistle.feedback.model.Ruling;
import org.whistle.feedback.model.Wish;

/** What the others hear of a move, in the words of the wire. */
final class Announcement {
  private static final String ONLINE = wire(Channel.ONLINE);
  private static final String AGAIN = "again";

  private Announcement() {}

  static List<FeedbackEvent> of(Fact fact) {
    return switch (fact) {
      case Fact.HandlerKnown _, Fact.SubjectKnown _, Fact.BegunAgain _ -> List.of();
      case Fact.VisitCalled(var next) -> List.of(due(next.visit()));
      case Fact.VisitMoved(var next, var wanted, var by) ->
          List.of(new VisitAppointed(next.visit().id(), wanted.from(), wanted.until(), by));
      case Fact.NeverRated(var next) -> List.of(settled(next.ending()));
      case Fact.PassedOn(var next, var by) ->
          List.of(new PraisePassedOn(by.by()), settled(next.ending()));
      case Fact.Closed(var next) -> List.of(settled(next.ending()));
      case Fact.ClosedAsDeclined _ -> List.of(settled(Ending.DECLINED));
      case Fact.NothingLeftOpen(var next, var visit, var reply) ->
          and(answered(visit, reply), settled(next.ending()));
      case Fact.SaidUnsolved(var next, var visit, var reply) ->
          and(answered(visit, reply), asked(next.redo()));
      case Fact.RedoneAtOnce(_, var visit, var reply, var redo) ->
          and(answered(visit, reply), List.of(asked(redo), byRule(redo)));
      case Fact.RatedLater(var next, var reply) ->
          and(and(rated(reply), wished(reply)), settled(next.ending()));
      case Fact.RatedThough(_, var reply) -> and(rated(reply), wished(reply));
      case Fact.AskedAgain(_, var wish) -> List.of(wish(wish, ONLINE, Reply.RESIDENT, AGAIN));
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

  private static FeedbackEvent due(CalledVisit visit) {
    return switch (visit.reason()) {
      case RESOLVED, WITHDRAWN ->
          new VisitDue(visit.id(), wire(visit.reason()), visit.firstTryBy());
      case POSTED -> new AnswerPosted(visit.id(), visit.firstTryBy());
    };
  }

  private static VisitRecorded missed(CalledVisit visit, Attempt attempt) {
    return new VisitRecorded(visit.id(), wire(attempt.channel()), "no-contact", attempt.by());
  }

  private static List<FeedbackEvent> answered(CalledVisit visit, Reply reply) {
    var reached = new VisitRecorded(visit.id(), wire(reply.channel()), "reached", reply.by());
    return and(and(List.of(reached), rated(reply)), wished(reply));
  }

  private static List<WishSaid> wished(Reply reply) {
    return reply.wishes().stream()
        .map(it -> wish(it, wire(reply.channel()), reply.by(), null))
        .toList();
  }

  private static WishSaid wish(Wish it, String channel, String by, @Nullable String kind) {
    var words = new WordsRef(it.words().id(), it.words().hash());
    return new WishSaid(it.requestId(), channel, it.neighbour(), by, words, kind);
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
        rating.causes().stream().map(Cause::code).toList(),
        ref(rating.words()));
  }

  private static RedoAsked asked(Redo redo) {
    return new RedoAsked(redo.id(), ref(redo.words()));
  }

  private static RedoDecided byRule(Redo redo) {
    return new RedoDecided(redo.id(), true, "rule", null);
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
    return and(first, List.of(last));
  }

  private static List<FeedbackEvent> and(
      List<? extends FeedbackEvent> first, List<? extends FeedbackEvent> last) {
    var all = new ArrayList<FeedbackEvent>(first);
    all.addAll(last);
    return List.copyOf(all);
  }
}
