package org.whistle.intake.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.seal.AuditLog;
import org.whistle.vault.Vault;
import org.whistle.web.Refusal;

/** Which of several requests are of the same person, so that one call is about all of them. */
@Component
public class FindSameReporter {
  private final Sight sight;
  private final Vault vault;
  private final AuditLog log;

  FindSameReporter(Sight sight, Vault vault, AuditLog log) {
    this.sight = sight;
    this.vault = vault;
    this.log = log;
  }

  /**
   * Those that have its phone number; 404 for whoever may not see it, and none of what he may not.
   */
  public List<UUID> among(UUID id, List<UUID> others, Caller caller) {
    if (!Sight.seesReporter(sight.of(id, caller), caller)) {
      throw Refusal.forbidden();
    }
    log.write(caller, "reporter.matched", id.toString());
    return phone(id).map(it -> those(it, others, caller)).orElse(List.of());
  }

  private List<UUID> those(String phone, List<UUID> others, Caller caller) {
    return others.stream()
        .filter(it -> isSeen(it, caller))
        .filter(it -> phone(it).filter(phone::equals).isPresent())
        .toList();
  }

  private boolean isSeen(UUID id, Caller caller) {
    try {
      return Sight.seesReporter(sight.of(id, caller), caller);
    } catch (Refusal hidden) {
      return false;
    }
  }

  private Optional<String> phone(UUID id) {
    return Optional.ofNullable(ReadWords.first(vault.read(id, TextKind.PHONE), TextKind.PHONE));
  }
}
