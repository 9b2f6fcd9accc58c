package org.whistle.feedback.appeals;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.feedback.Announcing;
import org.whistle.feedback.model.Kept;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Matters;
import org.whistle.journal.Journal;
import org.whistle.journal.Page;

/** Where each step of an appeal is written: on the page of its request, as an event. */
@Component
class AppealPages {
  private final Journal journal;
  private final Matters matters;
  private final Appeals appeals;
  private final Announcing announcing;

  AppealPages(Journal journal, Matters matters, Appeals appeals, Announcing announcing) {
    this.journal = journal;
    this.matters = matters;
    this.appeals = appeals;
    this.announcing = announcing;
  }

  Appeals appeals() {
    return appeals;
  }

  <T> T write(UUID requestId, Function<Page, T> work) {
    return journal.write(requestId, work);
  }

  void say(Page page, FeedbackEvent event) {
    int cycle = matters.load(page.requestId()).map(Kept::matter).map(Matter::cycle).orElse(1);
    announcing.said(page, cycle, event);
  }
}
