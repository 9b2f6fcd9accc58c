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
   * @param channel {@code phone|door|online}
   * @param outcome {@code reached|no-contact}
   */
  @WireName("visit.recorded")
  record VisitRecorded(UUID visitId, String channel, String outcome, String by)
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
   * @param outcome {@code solved|redo-refused|no-contact|withdrawn|praise|declined}
   */
  @WireName("matter.settled")
  record MatterSettled(String outcome) implements FeedbackEvent {}
}
