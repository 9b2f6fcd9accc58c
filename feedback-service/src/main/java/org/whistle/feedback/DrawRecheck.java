package org.whistle.feedback;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whistle.feedback.model.Fact;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Recheck;
import org.whistle.feedback.model.Reply;

/** One visit in ten is looked at a second time; what a resident said himself is not. */
@Component
class DrawRecheck {
  private final Rechecks rechecks;
  private final FeedbackSettings settings;

  DrawRecheck(Rechecks rechecks, FeedbackSettings settings) {
    this.rechecks = rechecks;
    this.settings = settings;
  }

  void after(Matter before, Fact fact, Instant now) {
    if (before instanceof Matter.VisitAwaited visited
        && fact instanceof Fact.NothingLeftOpen(_, _, var reply)
        && !Reply.RESIDENT.equals(reply.by())
        && Recheck.isDrawn(visited.subject().requestId(), settings.recheckOneIn())) {
      rechecks.call(Recheck.of(visited, reply.by()), now);
    }
  }
}
