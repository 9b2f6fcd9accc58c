package org.whistle.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What feedback says: visits, ratings, and whether the matter is settled. */
public sealed interface FeedbackEvent extends RequestEvent {

  /** The resident is to be asked, by someone who didn't handle it. */
  @WireName("visit.due")
  record VisitDue(UUID visitId, String reason, Instant firstTryBy) implements FeedbackEvent {}

  /**
   * One try to ask.
   *
   * @param channel {@code phone|door|online|sms}
   * @param outcome {@code reached|no-contact}
   */
  @WireName("visit.recorded")
  record VisitRecorded(UUID visitId, String channel, String outcome, String by)
      implements FeedbackEvent {}

  /**
   * The street asked a second time after one visit in ten.
   *
   * @param visitId the visit that it looks at
   * @param agrees what was said is the same
   */
  @WireName("visit.rechecked")
  record VisitRechecked(UUID visitId, String solved, int level, boolean agrees, String by)
      implements FeedbackEvent {}

  /**
   * A resident's verdict.
   *
   * @param solved {@code yes|partly|no}
   * @param level 5 very satisfied … 1 very dissatisfied
   * @param by {@code resident|visit}
   */
  @WireName("request.rated")
  record RequestRated(
      UUID ratingId,
      String solved,
      int level,
      String by,
      List<String> reasons,
      @Nullable WordsRef words)
      implements FeedbackEvent {}

  /**
   * Somebody who was asked wants more: intake points it as a request of its own.
   *
   * @param requestId of the request that intake points for it
   * @param channel {@code phone|door|online}
   * @param neighbour somebody else said it than who pointed the first
   * @param by a staff id, or {@code resident}
   * @param words kept for the new request
   * @param kind {@code again} where its resident says, once it is archived, that it isn't solved;
   *     else absent
   */
  @WireName("wish.said")
  record WishSaid(
      UUID requestId,
      String channel,
      boolean neighbour,
      String by,
      WordsRef words,
      @Nullable String kind)
      implements FeedbackEvent {}

  /**
   * The resident would rather be asked later.
   *
   * @param from before which nobody calls
   * @param until by when somebody must have tried
   * @param by {@code resident}, or whoever was told so
   */
  @WireName("visit.appointed")
  record VisitAppointed(UUID visitId, Instant from, Instant until, String by)
      implements FeedbackEvent {}

  /**
   * Nobody knows how to reach whoever pointed it: the answer is posted, to be rated with its code.
   *
   * @param until then it is archived as not visitable
   */
  @WireName("answer.posted")
  record AnswerPosted(UUID visitId, Instant until) implements FeedbackEvent {}

  /**
   * A resident's praise is told to whom it is meant for.
   *
   * @param to whoever dealt with it, by staff id
   */
  @WireName("praise.passed-on")
  record PraisePassedOn(String to) implements FeedbackEvent {}

  /** The resident says that it isn't solved; someone else than the handler's unit decides. */
  @WireName("redo.asked")
  record RedoAsked(UUID redoId, @Nullable WordsRef words) implements FeedbackEvent {}

  /** Whether it is handled once more. Dispatch opens the next cycle when {@code agreed}. */
  @WireName("redo.decided")
  record RedoDecided(UUID redoId, boolean agreed, String by, @Nullable WordsRef words)
      implements FeedbackEvent {}

  /**
   * Nothing is open between resident and district; dispatch archives.
   *
   * @param outcome {@code
   *     solved|redo-refused|no-contact|not-visitable|rated-later|withdrawn|praise|declined}
   */
  @WireName("matter.settled")
  record MatterSettled(String outcome) implements FeedbackEvent {}

  /**
   * What a meeting decided, or what is to be done before anybody asks, is to be a request: intake
   * points it once, under the id of the page that this stands on.
   *
   * @param place where it lies, 6 to 15 digits
   * @param channel {@code meeting|proactive}
   * @param origin the item of the agenda or the proposal that it came of
   * @param parent the request that it continues, where there is one
   * @param words what is to be done, kept for the new request
   */
  @WireName("pointing.asked")
  record PointingAsked(
      String place,
      String category,
      String channel,
      UUID origin,
      @Nullable UUID parent,
      String by,
      WordsRef words)
      implements FeedbackEvent {}

  /** About what is kept of a person, and about nothing that moves a request. */
  sealed interface OfPersons extends FeedbackEvent {}

  /**
   * What was said and who said it is to be forgotten.
   *
   * @param by a staff id, or {@code resident}
   */
  @WireName("forgetting.asked")
  record ForgettingAsked(UUID forgettingId, String by) implements OfPersons {}

  /** Somebody else decided. Where {@code agreed}, each service that keeps words forgets theirs. */
  @WireName("forgetting.decided")
  record ForgettingDecided(UUID forgettingId, boolean agreed, String by, @Nullable WordsRef words)
      implements OfPersons {}

  /** About what figures count and why, and about nothing that moves a request. */
  sealed interface OfFigures extends FeedbackEvent {}

  /**
   * Somebody asks to leave a case, or one answer, out of the figures; undecided it counts.
   *
   * @param part {@code case} or {@code answer:} with the rating's id
   * @param evidenceId a picture, an answer or a rating of this request
   */
  @WireName("exclusion.asked")
  record ExclusionAsked(
      UUID appealId, String part, String reason, UUID evidenceId, String by, WordsRef words)
      implements OfFigures {}

  /** The first of two persons agrees; it counts on until another one does. */
  @WireName("exclusion.supported")
  record ExclusionSupported(UUID appealId, String by, @Nullable WordsRef words)
      implements OfFigures {}

  /** Out of the figures, and always visible in them; or it goes on counting. */
  @WireName("exclusion.decided")
  record ExclusionDecided(UUID appealId, boolean excluded, String by, @Nullable WordsRef words)
      implements OfFigures {}

  /**
   * Why a rating was bad, and what is done so that it doesn't happen again.
   *
   * @param unit that answers for it, and {@code person} there: a staff id
   * @param words the corrective action
   */
  @WireName("bad-rating.explained")
  record BadRatingExplained(
      UUID ratingId,
      String cause,
      @Nullable String unit,
      @Nullable String person,
      Instant dueAt,
      String by,
      WordsRef words)
      implements OfFigures {}

  /** An appraiser isn't satisfied with the explanation. */
  @WireName("bad-rating.sent-back")
  record BadRatingSentBack(UUID ratingId, String by, WordsRef words) implements OfFigures {}

  /** An appraiser agrees; {@code published} where others may learn from it. */
  @WireName("bad-rating.confirmed")
  record BadRatingConfirmed(UUID ratingId, boolean published, String by) implements OfFigures {}

  /**
   * Whoever rated badly was asked a second time.
   *
   * @param outcome {@code satisfied|still-dissatisfied|no-contact}
   */
  @WireName("bad-rating.revisited")
  record BadRatingRevisited(UUID ratingId, String outcome, String by, @Nullable WordsRef words)
      implements OfFigures {}
}
