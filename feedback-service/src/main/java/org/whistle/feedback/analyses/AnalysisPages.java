package org.whistle.feedback.analyses;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.WordsRef;
import org.whistle.feedback.Announcing;
import org.whistle.feedback.analyses.model.Analysis;
import org.whistle.feedback.analyses.model.Outcome;
import org.whistle.feedback.analyses.model.Outcome.Bar;
import org.whistle.journal.Journal;
import org.whistle.journal.Page;
import org.whistle.vault.Vault;
import org.whistle.web.Refusal;

/** The one place where analyses are loaded, decided, saved and said. */
@Component
class AnalysisPages {
  private final Journal journal;
  private final Analyses analyses;
  private final Announcing announcing;
  private final Vault vault;

  AnalysisPages(Journal journal, Analyses analyses, Announcing announcing, Vault vault) {
    this.journal = journal;
    this.analyses = analyses;
    this.announcing = announcing;
    this.vault = vault;
  }

  /** Whose move on which rating's analysis. */
  record Wanted(UUID ratingId, Caller by) {}

  /** A move: what is decided, and how that is said. */
  record Move(
      BiFunction<Analysis, Page, Outcome> decides, Function<Analysis, FeedbackEvent> says) {}

  /**
   * The analysis, where it may be seen.
   *
   * @throws Refusal where it may not, or isn't
   */
  Analyses.Listed find(Wanted wanted) {
    return analyses.seen(wanted.ratingId(), wanted.by().scope()).orElseThrow(Refusal::notFound);
  }

  Analysis make(Wanted wanted, Move move) {
    var seen = find(wanted);
    return journal.write(seen.analysis().rating().requestId(), page -> make(page, seen, move));
  }

  private Analysis make(Page page, Analyses.Listed seen, Move move) {
    var analysis = analyses.find(seen.analysis().rating().id()).orElseThrow();
    return switch (move.decides().apply(analysis, page)) {
      case Outcome.Moved(var next) -> {
        analyses.save(next);
        announcing.said(page, next.rating().cycle(), move.says().apply(next));
        yield next;
      }
      case Outcome.Barred(var why) ->
          throw new Refusal(
              why == Bar.OWN_EXPLANATION ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT,
              why.slug(),
              seen.number());
    };
  }

  /** Words of staff, which the resident doesn't see. */
  WordsRef keep(UUID requestId, String kind, Caller by, String words) {
    var kept = vault.keep(requestId, kind, by.id(), false, words);
    return new WordsRef(kept.id(), kept.hash());
  }
}
