package org.whistle.intake.requests;

import io.micrometer.core.instrument.Metrics;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.contracts.IntakeEvent.AmendmentAsked;
import org.whistle.journal.Ids;
import org.whistle.journal.Journal;
import org.whistle.vault.Vault;

/** The resident adds to what was said; dispatch decides whether it still belongs to the case. */
@Component
public class AmendRequest {
  private final Journal journal;
  private final OwnRequest own;
  private final Vault vault;

  AmendRequest(Journal journal, OwnRequest own, Vault vault) {
    this.journal = journal;
    this.own = own;
    this.vault = vault;
  }

  /** Keeps the note and asks. */
  public Asked amend(UUID id, String note, Caller caller) {
    Metrics.counter("whistle.amendments.asked").increment();
    return journal.write(
        id,
        page -> {
          var request = own.living(id, caller);
          var words = vault.keep(id, TextKind.AMENDMENT, "resident", true, note);
          var askId = Ids.next();
          page.say(
              request.cycle(), new AmendmentAsked(askId, request.cycle(), References.to(words)));
          return new Asked(id, request.number(), "amendment", askId);
        });
  }
}
