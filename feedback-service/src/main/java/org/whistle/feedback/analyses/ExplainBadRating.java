package org.whistle.feedback.analyses;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.catalogue.Catalogue;
import org.whistle.contracts.FeedbackEvent.BadRatingExplained;
import org.whistle.contracts.WordsRef;
import org.whistle.feedback.analyses.AnalysisPages.Move;
import org.whistle.feedback.analyses.AnalysisPages.Wanted;
import org.whistle.feedback.analyses.model.Analysis;
import org.whistle.feedback.analyses.model.BadRating;
import org.whistle.feedback.analyses.model.Explaining;
import org.whistle.feedback.analyses.model.Explanation;
import org.whistle.feedback.model.Quote;
import org.whistle.feedback.rates.KeepRates;
import org.whistle.journal.Page;
import org.whistle.web.Refusal;

/** Whoever answers for it says why a rating was bad, who is meant, and what is done by when. */
@Component
public class ExplainBadRating {
  static final String KIND = "corrective-action";

  private final AnalysisPages pages;
  private final Causes causes;
  private final KeepRates rates;

  ExplainBadRating(AnalysisPages pages, Causes causes, KeepRates rates) {
    this.pages = pages;
    this.causes = causes;
    this.rates = rates;
  }

  /** What somebody says. */
  public record Saying(
      String cause, Optional<String> unit, Optional<String> person, String action, Instant dueAt) {}

  /**
   * Explains, once more where it isn't agreed to yet.
   *
   * @throws Refusal where it can't be explained so
   */
  public Analysis explain(UUID ratingId, Caller by, Saying saying) {
    var wanted = new Wanted(ratingId, by);
    check(pages.find(wanted), saying);
    return pages.make(
        wanted,
        new Move(
            (analysis, page) -> Explaining.explain(analysis, explanation(page, by, saying)),
            next -> said(next.rating(), next.explanation().orElseThrow())));
  }

  private void check(Analyses.Listed it, Saying saying) {
    if (!causes.has(saying.cause())) {
      throw Refusal.invalid("cause", "not in the list");
    }
    if (saying.unit().filter(unit -> Catalogue.standard().unit(unit).isEmpty()).isPresent()) {
      throw Refusal.invalid("unit", "not in the list");
    }
    var request = it.analysis().rating().requestId();
    if (saying.person().filter(person -> !rates.handled(request, person)).isPresent()) {
      throw Refusal.invalid("person", "never had the case");
    }
  }

  private Explanation explanation(Page page, Caller by, Saying saying) {
    var words = pages.keep(page.requestId(), KIND, by, saying.action());
    if (!saying.dueAt().isAfter(page.now())) {
      throw Refusal.invalid("dueAt", "later than now");
    }
    return new Explanation(
        saying.cause(),
        saying.unit(),
        saying.person(),
        new Quote(words.id(), words.hash()),
        saying.dueAt(),
        by.id());
  }

  private static BadRatingExplained said(BadRating rating, Explanation it) {
    return new BadRatingExplained(
        rating.id(),
        it.cause(),
        it.unit().orElse(null),
        it.person().orElse(null),
        it.dueAt(),
        it.by(),
        new WordsRef(it.action().id(), it.action().hash()));
  }
}
