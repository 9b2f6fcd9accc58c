package org.whistle.feedback.analyses;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.analyses.model.BadRating;
import org.whistle.feedback.model.Fact;
import org.whistle.feedback.model.Rating;
import org.whistle.journal.Page;

/** Each bad rating opens one analysis, in the transaction that keeps the rating. */
@Component
public class OpenAnalyses {
  private final Analyses analyses;

  OpenAnalyses(Analyses analyses) {
    this.analyses = analyses;
  }

  public void after(Page page, int cycle, Fact fact) {
    if (fact instanceof Fact.Answered answered) {
      analyses.open(
          bad(answered).stream()
              .map(id -> new BadRating(id, page.requestId(), cycle, page.now()))
              .toList());
    }
  }

  /** Whoever asks for a re-do without giving stars has answered that it isn't solved. */
  private static List<UUID> bad(Fact.Answered fact) {
    var ratings = fact.reply().ratings();
    return ratings.isEmpty() && fact instanceof Fact.SaidUnsolved(var next, _, _)
        ? List.of(next.redo().id())
        : ratings.stream().filter(Rating::isBad).map(Rating::id).toList();
  }
}
