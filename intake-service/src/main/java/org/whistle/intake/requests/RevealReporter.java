package org.whistle.intake.requests;

import io.micrometer.core.instrument.Metrics;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.seal.AuditLog;
import org.whistle.vault.Vault;
import org.whistle.web.Refusal;

/** Shows who the reporter is, unmasked, to staff who say why; it leaves a trace for good. */
@Component
public class RevealReporter {
  private final Sight sight;
  private final Vault vault;
  private final AuditLog log;

  RevealReporter(Sight sight, Vault vault, AuditLog log) {
    this.sight = sight;
    this.vault = vault;
    this.log = log;
  }

  /** Reveals; call it within a transaction, so that nothing is shown without its trace. */
  public Reporter reveal(UUID id, String reason, Caller caller) {
    if (!Sight.seesReporter(sight.of(id, caller), caller)) {
      throw Refusal.forbidden();
    }
    var why = vault.keep(id, TextKind.REASON, caller.id(), false, reason);
    log.write(caller, "reporter.revealed", id.toString(), Map.of("reason", why.id().toString()));
    Metrics.counter("whistle.reporters.revealed").increment();
    return ReadWords.reporter(vault.read(id, TextKind.NAME, TextKind.PHONE));
  }
}
