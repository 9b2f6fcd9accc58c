package org.whistle.intake.requests;

import io.micrometer.core.instrument.Metrics;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.journal.Ids;
import org.whistle.vault.Vault;
import org.whistle.web.Refusal;

/** Shows who the reporter is, unmasked, to staff who say why; it leaves a trace for good. */
@Component
public class RevealReporter {
  private final Sight sight;
  private final Vault vault;
  private final Reveals reveals;

  RevealReporter(Sight sight, Vault vault, Reveals reveals) {
    this.sight = sight;
    this.vault = vault;
    this.reveals = reveals;
  }

  /** Reveals; call it within a transaction, so that nothing is shown without its trace. */
  public Reporter reveal(UUID id, String reason, Caller caller) {
    sight.of(id, caller);
    if (!sight.seesReporter(id, caller)) {
      throw Refusal.forbidden();
    }
    var why = vault.keep(id, TextKind.REASON, caller.id(), false, reason);
    reveals.trace(Ids.next(), id, caller.id(), why.id());
    Metrics.counter("whistle.reporters.revealed").increment();
    return ReadWords.reporter(vault.read(id, TextKind.NAME, TextKind.PHONE));
  }
}
