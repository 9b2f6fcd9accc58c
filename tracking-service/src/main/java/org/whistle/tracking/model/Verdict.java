package org.whistle.tracking.model;

import org.jspecify.annotations.Nullable;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.FeedbackEvent.AnswerPosted;
import org.whistle.contracts.FeedbackEvent.MatterSettled;
import org.whistle.contracts.FeedbackEvent.OfFigures;
import org.whistle.contracts.FeedbackEvent.OfPersons;
import org.whistle.contracts.FeedbackEvent.PointingAsked;
import org.whistle.contracts.FeedbackEvent.PraisePassedOn;
import org.whistle.contracts.FeedbackEvent.RedoAsked;
import org.whistle.contracts.FeedbackEvent.RedoDecided;
import org.whistle.contracts.FeedbackEvent.RequestRated;
import org.whistle.contracts.FeedbackEvent.VisitAppointed;
import org.whistle.contracts.FeedbackEvent.VisitDue;
import org.whistle.contracts.FeedbackEvent.VisitRechecked;
import org.whistle.contracts.FeedbackEvent.VisitRecorded;
import org.whistle.contracts.FeedbackEvent.WishSaid;

/**
 * What feedback has said of a request, in feedback's own order.
 *
 * @param ratedCycle the last cycle that was rated; 0 before
 * @param solved {@code yes|partly|no}
 * @param level 5 very satisfied … 1 very dissatisfied; 0 before
 * @param settled how the matter ended between resident and district
 */
public record Verdict(
    int ratedCycle, @Nullable String solved, int level, @Nullable String settled) {
  static final Verdict NONE = new Verdict(0, null, 0, null);

  Verdict after(FeedbackEvent event, int cycle) {
    return switch (event) {
      case RequestRated e -> new Verdict(cycle, e.solved(), e.level(), settled);
      case MatterSettled e -> new Verdict(ratedCycle, solved, level, e.outcome());
      case VisitDue _, VisitAppointed _, VisitRecorded _, VisitRechecked _, AnswerPosted _ -> this;
      case WishSaid _, PraisePassedOn _, RedoAsked _, RedoDecided _ -> this;
      case PointingAsked _, OfFigures _, OfPersons _ -> this;
    };
  }
}
