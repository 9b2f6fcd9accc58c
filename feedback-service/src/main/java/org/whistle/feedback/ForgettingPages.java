package org.whistle.feedback;

import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.whistle.contracts.FeedbackEvent.OfPersons;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Matters;
import org.whistle.journal.Journal;
import org.whistle.journal.Page;
import org.whistle.web.Refusal;

/** Where it is written that somebody is to be forgotten: on the page of the request. */
@Component
class ForgettingPages {
  private final Journal journal;
  private final Matters matters;
  private final Announcing announcing;

  ForgettingPages(Journal journal, Matters matters, Announcing announcing) {
    this.journal = journal;
    this.matters = matters;
    this.announcing = announcing;
  }

  <T> T write(UUID requestId, BiFunction<Page, Matter, T> work) {
    return journal.write(
        requestId,
        page -> {
          var kept = matters.load(requestId).orElseThrow(Refusal::notFound);
          return work.apply(page, kept.matter());
        });
  }

  void say(Page page, Matter matter, OfPersons event) {
    announcing.said(page, matter.cycle(), event);
  }
}
