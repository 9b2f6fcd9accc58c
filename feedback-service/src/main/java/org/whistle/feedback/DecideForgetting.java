package org.whistle.feedback;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.whistle.contracts.FeedbackEvent.ForgettingDecided;
import org.whistle.contracts.WordsRef;
import org.whistle.feedback.DecideRedo.Verdict;
import org.whistle.feedback.model.Forgetting;
import org.whistle.feedback.model.Matter;
import org.whistle.journal.Page;
import org.whistle.web.Refusal;

/** Somebody else than who asked agrees that a person be forgotten, or says why not. */
@Component
public class DecideForgetting {
  private final ForgettingPages pages;
  private final Forgettings forgettings;
  private final Comments comments;

  DecideForgetting(ForgettingPages pages, Forgettings forgettings, Comments comments) {
    this.pages = pages;
    this.forgettings = forgettings;
    this.comments = comments;
  }

  /**
   * Agreed, the key is gone in this transaction; the others delete theirs when they hear of it.
   *
   * @throws Refusal to who asked, and once somebody has decided
   */
  public void decide(Forgetting asked, String by, Verdict verdict) {
    pages.write(
        asked.requestId(),
        (page, matter) -> {
          refuse(asked, by, verdict, matter.subject().number());
          return decide(page, matter, asked, new Said(by, verdict));
        });
  }

  private record Said(String by, Verdict verdict) {}

  private void refuse(Forgetting asked, String by, Verdict verdict, String number) {
    if (asked.by().equals(by)) {
      throw new Refusal(HttpStatus.FORBIDDEN, "own-asking", number);
    }
    if (!forgettings.decide(asked, verdict.agreed(), by)) {
      throw Refusal.conflict("forgetting-decided", number);
    }
  }

  private boolean decide(Page page, Matter matter, Forgetting asked, Said said) {
    var agreed = said.verdict().agreed();
    var words =
        comments
            .keep(page.requestId(), "forgetting-decision", said.by(), said.verdict().reason())
            .map(it -> new WordsRef(it.id(), it.hash()));
    pages.say(
        page, matter, new ForgettingDecided(asked.id(), agreed, said.by(), words.orElse(null)));
    if (agreed) {
      comments.forget(page.requestId());
    }
    return agreed;
  }
}
