package org.whistle.feedback;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.whistle.contracts.FeedbackEvent.VisitRechecked;
import org.whistle.feedback.model.Colleague;
import org.whistle.feedback.model.Level;
import org.whistle.feedback.model.Solved;
import org.whistle.feedback.rates.KeepRates;
import org.whistle.journal.Journal;
import org.whistle.journal.Page;
import org.whistle.web.Refusal;

/**
 * The street asks a second time; what was said first stands, and whether it is the same is said.
 */
@Component
public class RecheckVisit {
  private final Journal journal;
  private final Rechecks rechecks;
  private final Announcing announcing;
  private final KeepRates rates;

  RecheckVisit(Journal journal, Rechecks rechecks, Announcing announcing, KeepRates rates) {
    this.journal = journal;
    this.rechecks = rechecks;
    this.announcing = announcing;
    this.rates = rates;
  }

  /**
   * Records what was said now.
   *
   * @return whether it is the same: solved, as everybody had said
   * @throws Refusal when nobody is to be asked again, or not by this person
   */
  public boolean recheck(UUID requestId, Colleague visitor, Solved solved, Level level) {
    return journal.write(requestId, page -> recheck(page, visitor, solved, level));
  }

  private boolean recheck(Page page, Colleague visitor, Solved solved, Level level) {
    var now = page.now();
    var drawn =
        rechecks.open(page.requestId()).orElseThrow(() -> Refusal.conflict("not-to-be-rechecked"));
    if (!drawn.mayBeDoneBy(visitor)) {
      throw new Refusal(HttpStatus.FORBIDDEN, "own-visit");
    }
    rechecks.done(drawn, visitor.id(), now);
    boolean agrees = solved == Solved.YES;
    rates.rechecked(page.requestId(), agrees);
    var said = Announcement.wire(solved);
    announcing.said(
        page,
        drawn.cycle(),
        new VisitRechecked(drawn.visitId(), said, level.stars(), agrees, visitor.id()));
    return agrees;
  }
}
