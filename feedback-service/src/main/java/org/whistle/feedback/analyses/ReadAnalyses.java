package org.whistle.feedback.analyses;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.feedback.analyses.Analyses.Bar;
import org.whistle.feedback.analyses.Analyses.Listed;
import org.whistle.feedback.analyses.Analyses.Question;
import org.whistle.feedback.model.Quote;
import org.whistle.feedback.rates.KeepRates;
import org.whistle.vault.KeptText;
import org.whistle.vault.Vault;

/** Analyses with their words, and which causes weigh most. */
@Component
public class ReadAnalyses {
  private final Analyses analyses;
  private final KeepRates rates;
  private final Vault vault;

  ReadAnalyses(Analyses analyses, KeepRates rates, Vault vault) {
    this.analyses = analyses;
    this.rates = rates;
    this.vault = vault;
  }

  /** One of them; its words are gone when its resident was forgotten. */
  public record Said(Listed it, Optional<String> action) {}

  public List<Said> of(Question question, Caller caller) {
    return analyses.of(question, caller.scope()).stream().map(this::said).toList();
  }

  public Optional<Said> one(UUID ratingId, Caller caller) {
    return analyses.seen(ratingId, caller.scope()).map(this::said);
  }

  /** Who may be meant: whoever had the case in hand. */
  public List<String> people(UUID requestId) {
    return rates.people(requestId);
  }

  /** The longest bar first. */
  public List<Bar> pareto(Question question, Caller caller) {
    return analyses.bars(question, caller.scope()).stream()
        .sorted(Comparator.comparingLong(Bar::n).reversed().thenComparing(Bar::key))
        .toList();
  }

  private Said said(Listed it) {
    var rating = it.analysis().rating();
    var action =
        it.analysis()
            .explanation()
            .map(why -> why.action())
            .map(Quote::id)
            .flatMap(id -> text(rating.requestId(), id));
    return new Said(it, action);
  }

  private Optional<String> text(UUID requestId, UUID id) {
    return vault.read(requestId, ExplainBadRating.KIND).stream()
        .filter(it -> it.id().equals(id))
        .map(KeptText::text)
        .findFirst();
  }
}
