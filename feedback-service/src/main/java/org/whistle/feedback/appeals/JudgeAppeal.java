package org.whistle.feedback.appeals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.FeedbackEvent.ExclusionDecided;
import org.whistle.contracts.FeedbackEvent.ExclusionSupported;
import org.whistle.contracts.WordsRef;
import org.whistle.feedback.appeals.model.Appeal;
import org.whistle.feedback.appeals.model.Judge;
import org.whistle.feedback.appeals.model.Judging;
import org.whistle.feedback.rates.KeepRates;
import org.whistle.journal.Page;
import org.whistle.vault.Vault;
import org.whistle.web.Refusal;

/** One person agrees or refuses; agreed by two, it leaves the figures in the same transaction. */
@Component
public class JudgeAppeal {
  private static final String KIND = "appeal-judgement";

  private final AppealPages pages;
  private final KeepRates rates;
  private final Vault vault;

  JudgeAppeal(AppealPages pages, KeepRates rates, Vault vault) {
    this.pages = pages;
    this.rates = rates;
    this.vault = vault;
  }

  /** What somebody thinks of it, and why. */
  public record Opinion(UUID appealId, boolean agrees, Optional<String> words) {}

  /**
   * Judges.
   *
   * @throws Refusal where there is no such appeal for him, or he may not
   */
  public Appeal judge(Caller by, Opinion opinion) {
    var claim = find(opinion).claim();
    var number =
        pages
            .appeals()
            .counted(claim.requestId(), claim.part(), by.scope())
            .orElseThrow(Refusal::notFound);
    return pages.write(
        claim.requestId(),
        page -> {
          var judge = new Judge(by.id(), rates.handled(page.requestId(), by.id()));
          return switch (Judging.judge(find(opinion), judge, opinion.agrees())) {
            case Judging.Outcome.Moved(var next) -> moved(page, by, opinion, next);
            case Judging.Outcome.Barred(var why) ->
                throw new Refusal(
                    why.isPersonal() ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT,
                    why.slug(),
                    number);
          };
        });
  }

  private Appeal find(Opinion opinion) {
    return pages.appeals().find(opinion.appealId()).orElseThrow(Refusal::notFound);
  }

  private Appeal moved(Page page, Caller by, Opinion opinion, Appeal next) {
    pages.appeals().save(next);
    var words =
        opinion
            .words()
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .map(it -> vault.keep(page.requestId(), KIND, by.id(), false, it))
            .map(it -> new WordsRef(it.id(), it.hash()))
            .orElse(null);
    said(next, by.id(), words).forEach(it -> pages.say(page, it));
    if (next instanceof Appeal.Excluded(var claim, _, _)) {
      rates.exclude(claim.requestId(), claim.part());
    }
    return next;
  }

  private static List<FeedbackEvent> said(Appeal next, String by, @Nullable WordsRef words) {
    var id = next.claim().id();
    return switch (next) {
      case Appeal.Asked _ -> List.of();
      case Appeal.Supported _ -> List.of(new ExclusionSupported(id, by, words));
      case Appeal.Excluded _ -> List.of(new ExclusionDecided(id, true, by, words));
      case Appeal.Refused _ -> List.of(new ExclusionDecided(id, false, by, words));
    };
  }
}
