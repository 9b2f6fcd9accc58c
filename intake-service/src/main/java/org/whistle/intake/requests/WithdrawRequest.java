package org.whistle.intake.requests;

import io.micrometer.core.instrument.Metrics;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.contracts.IntakeEvent.WithdrawalAsked;
import org.whistle.journal.Ids;
import org.whistle.journal.Journal;
import org.whistle.vault.Vault;

/** The resident no longer needs it; dispatch ends the request or says why not. */
@Component
public class WithdrawRequest {
  private final Journal journal;
  private final OwnRequest own;
  private final Vault vault;

  WithdrawRequest(Journal journal, OwnRequest own, Vault vault) {
    this.journal = journal;
    this.own = own;
    this.vault = vault;
  }

  /** Keeps the note, where there is one, and asks. */
  public Asked withdraw(UUID id, @Nullable String note, Caller caller) {
    Metrics.counter("whistle.withdrawals.asked").increment();
    return journal.write(
        id,
        page -> {
          var request = own.living(id, caller);
          var words =
              note == null
                  ? null
                  : References.to(vault.keep(id, TextKind.WITHDRAWAL, "resident", true, note));
          var askId = Ids.next();
          page.say(request.cycle(), new WithdrawalAsked(askId, request.cycle(), words));
          return new Asked(id, request.number(), "withdrawal", askId);
        });
  }
}
