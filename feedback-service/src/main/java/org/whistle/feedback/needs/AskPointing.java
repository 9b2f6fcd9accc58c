package org.whistle.feedback.needs;

import io.micrometer.core.instrument.Metrics;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.contracts.FeedbackEvent.PointingAsked;
import org.whistle.contracts.WordsRef;
import org.whistle.journal.Ids;
import org.whistle.journal.Journal;
import org.whistle.vault.Vault;

/** Intake points it, once: the id is given here, and the page that it is said on is its own. */
@Component
public class AskPointing {
  private static final int FIRST_CYCLE = 1;

  private final Journal journal;
  private final Vault vault;

  AskPointing(Journal journal, Vault vault) {
    this.journal = journal;
    this.vault = vault;
  }

  /**
   * In the transaction of whatever decided it.
   *
   * @return the id of the request that intake will point
   */
  public UUID ask(Wanted wanted, String by) {
    var id = Ids.next();
    journal.write(
        id,
        page -> {
          var kept = vault.keep(id, wanted.channel(), by, true, wanted.words());
          page.say(FIRST_CYCLE, asked(wanted, by, new WordsRef(kept.id(), kept.hash())));
          return id;
        });
    Metrics.counter("whistle.pointings.asked", "channel", wanted.channel()).increment();
    return id;
  }

  private static PointingAsked asked(Wanted it, String by, WordsRef words) {
    return new PointingAsked(
        it.place(), it.category(), it.channel(), it.origin(), it.parent(), by, words);
  }
}
