package org.whistle.feedback;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.whistle.feedback.model.Fact;
import org.whistle.feedback.model.Kept;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Matters;
import org.whistle.feedback.model.Outcome;
import org.whistle.journal.Journal;
import org.whistle.journal.Page;

/** The one place where people's commands load, decide, save and say. */
@Component
class Moves {
  private final Journal journal;
  private final Matters matters;
  private final Announcing announcing;
  private final DrawRecheck rechecks;

  Moves(Journal journal, Matters matters, Announcing announcing, DrawRecheck rechecks) {
    this.journal = journal;
    this.matters = matters;
    this.announcing = announcing;
    this.rechecks = rechecks;
  }

  /**
   * Makes a move on a matter that is known here.
   *
   * @return the state afterwards
   * @throws MoveRefused when the state doesn't allow it
   */
  <F extends Fact> Matter make(UUID requestId, BiFunction<Matter, Instant, Outcome<F>> decision) {
    return journal.write(requestId, page -> make(page, decision));
  }

  private <F extends Fact> Matter make(
      Page page, BiFunction<Matter, Instant, Outcome<F>> decision) {
    var kept = matters.load(page.requestId()).orElseThrow(NoSuchElementException::new);
    return switch (decision.apply(kept.matter(), page.now())) {
      case Outcome.Moved<F>(var fact) -> save(page, kept, fact);
      case Outcome.NothingToDo<F>() -> kept.matter();
      case Outcome.Refused<F>(var why) -> throw new MoveRefused(kept.matter(), why);
    };
  }

  private Matter save(Page page, Kept kept, Fact fact) {
    matters.save(List.of(kept.with(fact.next())));
    if (fact instanceof Fact.Answered answered) {
      matters.record(page.requestId(), kept.matter().cycle(), answered.reply(), page.now());
    }
    rechecks.after(kept.matter(), fact, page.now());
    var own = announcing.said(page, kept.matter().cycle(), fact);
    announcing.counted(List.of(), List.of(own));
    return fact.next();
  }
}
