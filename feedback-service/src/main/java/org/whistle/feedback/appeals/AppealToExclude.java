package org.whistle.feedback.appeals;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.contracts.FeedbackEvent.ExclusionAsked;
import org.whistle.contracts.WordsRef;
import org.whistle.feedback.appeals.model.Appeal;
import org.whistle.feedback.appeals.model.Claim;
import org.whistle.feedback.appeals.model.Proof;
import org.whistle.feedback.model.Quote;
import org.whistle.journal.Ids;
import org.whistle.journal.Page;
import org.whistle.vault.Vault;
import org.whistle.web.Refusal;

/** Somebody asks that a case, or one answer, be left out of the figures. Until then it counts. */
@Component
public class AppealToExclude {
  static final String KIND = "appeal";

  private final AppealPages pages;
  private final AppealReasons reasons;
  private final Proofs proofs;
  private final Vault vault;

  AppealToExclude(AppealPages pages, AppealReasons reasons, Proofs proofs, Vault vault) {
    this.pages = pages;
    this.reasons = reasons;
    this.proofs = proofs;
    this.vault = vault;
  }

  /** What somebody asks for. */
  public record Ask(String part, String reason, UUID evidence, String words) {

    /** A rating doesn't prove anything against itself. */
    boolean isProvedBy(Proof it) {
      return it.id().equals(evidence) && !part.equals("answer:" + it.id());
    }

    boolean isOf(String what) {
      return part.split(":", 2)[0].equals(what);
    }
  }

  /**
   * Asks.
   *
   * @throws Refusal where it can't be asked so
   */
  public Appeal appeal(UUID requestId, Caller by, Ask ask) {
    return pages.write(requestId, page -> appeal(page, by, ask));
  }

  private Appeal appeal(Page page, Caller by, Ask ask) {
    var number =
        pages
            .appeals()
            .counted(page.requestId(), ask.part(), by.scope())
            .orElseThrow(Refusal::notFound);
    if (reasons.find(ask.reason()).filter(it -> ask.isOf(it.of())).isEmpty()) {
      throw Refusal.invalid("reason", "not in the list for this part");
    }
    if (proofs.of(page.requestId()).stream().noneMatch(ask::isProvedBy)) {
      throw Refusal.conflict("evidence-unknown", number);
    }
    var kept = vault.keep(page.requestId(), KIND, by.id(), false, ask.words());
    var claim =
        new Claim(
            Ids.next(),
            page.requestId(),
            ask.part(),
            ask.reason(),
            ask.evidence(),
            by.id(),
            new Quote(kept.id(), kept.hash()),
            page.now());
    var asked = new Appeal.Asked(claim);
    if (!pages.appeals().add(asked)) {
      throw Refusal.conflict("appealed-before", number);
    }
    pages.say(page, said(claim));
    return asked;
  }

  private static ExclusionAsked said(Claim it) {
    var words = new WordsRef(it.words().id(), it.words().hash());
    return new ExclusionAsked(it.id(), it.part(), it.reason(), it.evidence(), it.by(), words);
  }
}
