package org.whistle.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.contracts.WordsRef;
import org.whistle.dispatch.model.Actor;
import org.whistle.vault.Vault;

/** Keeps what staff write; events carry only its id and hash. */
@Component
final class Notes {
  private final Vault vault;

  Notes(Vault vault) {
    this.vault = vault;
  }

  /** For colleagues. */
  WordsRef internal(UUID request, String kind, Actor by, String text) {
    return keep(request, kind, by, false, text);
  }

  /** For the resident, and colleagues. */
  WordsRef forResident(UUID request, String kind, Actor by, String text) {
    return keep(request, kind, by, true, text);
  }

  @Nullable WordsRef internalIfAny(UUID request, String kind, Actor by, @Nullable String text) {
    return text == null || text.isBlank() ? null : internal(request, kind, by, text);
  }

  @Nullable WordsRef forResidentIfAny(UUID request, String kind, Actor by, @Nullable String text) {
    return text == null || text.isBlank() ? null : forResident(request, kind, by, text);
  }

  private WordsRef keep(UUID request, String kind, Actor by, boolean resident, String text) {
    var words = vault.keep(request, kind, by.id(), resident, text);
    return new WordsRef(words.id(), words.hash());
  }
}
