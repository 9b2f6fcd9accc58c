package org.whistle.feedback.analyses;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.contracts.FeedbackEvent.BadRatingRevisited;
import org.whistle.feedback.analyses.AnalysisPages.Move;
import org.whistle.feedback.analyses.AnalysisPages.Wanted;
import org.whistle.feedback.analyses.model.Analysis;
import org.whistle.feedback.analyses.model.Revisit;
import org.whistle.feedback.analyses.model.Revisiting;
import org.whistle.feedback.rates.KeepRates;
import org.whistle.web.Refusal;

/** Whoever rated badly is asked a second time, by nobody who had the case. */
@Component
public class RevisitBadRating {
  static final String KIND = "second-visit";

  private final AnalysisPages pages;
  private final KeepRates rates;

  RevisitBadRating(AnalysisPages pages, KeepRates rates) {
    this.pages = pages;
    this.rates = rates;
  }

  public Analysis revisit(
      UUID ratingId, Caller by, Revisit.Outcome outcome, Optional<String> words) {
    var wanted = new Wanted(ratingId, by);
    var seen = pages.find(wanted);
    var request = seen.analysis().rating().requestId();
    if (rates.handled(request, by.id())) {
      throw new Refusal(HttpStatus.FORBIDDEN, "own-case", seen.number());
    }
    return pages.make(
        wanted,
        new Move(
            (analysis, _) -> Revisiting.revisit(analysis, new Revisit(outcome, by.id())),
            _ ->
                new BadRatingRevisited(
                    ratingId,
                    wire(outcome),
                    by.id(),
                    words
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .map(it -> pages.keep(request, KIND, by, it))
                        .orElse(null))));
  }

  /** {@code satisfied|still-dissatisfied|no-contact}. */
  public static String wire(Revisit.Outcome outcome) {
    return outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
