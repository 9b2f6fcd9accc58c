package org.whistle.feedback.analyses.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.feedback.analyses.Causes;
import org.whistle.feedback.analyses.ReadAnalyses.Said;
import org.whistle.feedback.analyses.RevisitBadRating;
import org.whistle.feedback.analyses.model.Analysis;
import org.whistle.feedback.analyses.model.Explanation;
import org.whistle.feedback.rates.Wording;
import org.whistle.feedback.rates.model.Dimension;

/** Analyses as they are shown, in the caller's language. */
@Component
class AnalysisBook {
  private final Causes causes;

  AnalysisBook(Causes causes) {
    this.causes = causes;
  }

  AnalysisView view(Said said, @Nullable String language) {
    var words = Wording.in(language);
    var listed = said.it();
    var why = listed.analysis().explanation();
    var rating = listed.analysis().rating();
    var cause = why.map(Explanation::cause);
    var unit = why.flatMap(Explanation::unit).or(() -> filled(listed.unit()));
    return new AnalysisView(
        rating.id(),
        rating.requestId(),
        listed.number(),
        listed.category(),
        words.category(listed.category()),
        rating.at(),
        AnalysisState.name(listed.analysis()),
        cause.orElse(null),
        cause.map(it -> causes.name(it, Asked.isEnglish(language))).orElse(null),
        unit.orElse(null),
        unit.map(it -> words.name(Dimension.UNIT, it)).orElse(null),
        why.flatMap(Explanation::person).orElse(null),
        said.action().orElse(null),
        why.map(Explanation::dueAt).orElse(null),
        why.map(Explanation::by).orElse(null),
        published(listed.analysis()),
        outcome(listed.analysis()));
  }

  private static Optional<String> filled(String unit) {
    return unit.isEmpty() ? Optional.empty() : Optional.of(unit);
  }

  private static @Nullable Boolean published(Analysis analysis) {
    return switch (analysis) {
      case Analysis.Opened _, Analysis.Explained _ -> null;
      case Analysis.Confirmed it -> it.review().published();
      case Analysis.Revisited it -> it.review().published();
    };
  }

  private static @Nullable String outcome(Analysis analysis) {
    return analysis instanceof Analysis.Revisited it
        ? RevisitBadRating.wire(it.revisit().outcome())
        : null;
  }
}
