package org.whistle.feedback.analyses;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.contracts.FeedbackEvent.BadRatingConfirmed;
import org.whistle.contracts.FeedbackEvent.BadRatingSentBack;
import org.whistle.feedback.analyses.AnalysisPages.Move;
import org.whistle.feedback.analyses.AnalysisPages.Wanted;
import org.whistle.feedback.analyses.model.Analysis;
import org.whistle.feedback.analyses.model.Review;
import org.whistle.feedback.analyses.model.Reviewing;

/** An appraiser agrees to an explanation, or says what is missing in it. */
@Component
public class ReviewExplanation {
  static final String KIND = "explanation-sent-back";

  private final AnalysisPages pages;

  ReviewExplanation(AnalysisPages pages) {
    this.pages = pages;
  }

  public Analysis confirm(UUID ratingId, Caller by, boolean published) {
    return pages.make(
        new Wanted(ratingId, by),
        new Move(
            (analysis, _) -> Reviewing.confirm(analysis, new Review(published, by.id())),
            _ -> new BadRatingConfirmed(ratingId, published, by.id())));
  }

  public Analysis sendBack(UUID ratingId, Caller by, String words) {
    return pages.make(
        new Wanted(ratingId, by),
        new Move(
            (analysis, _) -> Reviewing.sendBack(analysis, by.id()),
            next ->
                new BadRatingSentBack(
                    ratingId, by.id(), pages.keep(next.rating().requestId(), KIND, by, words))));
  }
}
