package org.whistle.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.vault.KeptText;
import org.whistle.vault.Vault;

/** Reads what people said when they were asked. */
@Component
public class ReadComments {
  private static final String[] RESIDENTS = {
    "rating", "redo", "redo-decision", "wish", "forgetting-decision"
  };

  private final Vault vault;

  ReadComments(Vault vault) {
    this.vault = vault;
  }

  /** One text, unless its person was forgotten. */
  public Optional<String> one(UUID requestId, UUID textId) {
    return vault.read(requestId).stream()
        .filter(it -> it.id().equals(textId))
        .map(KeptText::text)
        .findFirst();
  }

  /** Everything, for staff; who answered a visit included. */
  public List<KeptText> forStaff(UUID requestId) {
    return vault.read(requestId);
  }

  /** What the resident may read; not which neighbours were asked. */
  public List<KeptText> forResident(UUID requestId) {
    return vault.readForResident(requestId, RESIDENTS);
  }
}
