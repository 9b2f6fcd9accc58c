package org.whistle.intake.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.intake.requests.Requests.Filed;
import org.whistle.vault.Vault;

/** Files a request with all that its person said, and finds that again for the rest of it. */
@Component
class FileRequest {
  private final Requests requests;
  private final Contacts contacts;
  private final Vault vault;
  private final Neighbours neighbours;

  FileRequest(Requests requests, Contacts contacts, Vault vault, Neighbours neighbours) {
    this.requests = requests;
    this.contacts = contacts;
    this.vault = vault;
    this.neighbours = neighbours;
  }

  Filed file(UUID id, Judged judged, String code, Instant at) {
    var filed = requests.add(id, judged, code, at);
    Optional.ofNullable(judged.wish().reporter().second())
        .ifPresent(phone -> contacts.second(id, phone));
    return filed;
  }

  /** 我也是: under which neighbour's request it is dealt with; null where there is none to join. */
  @Nullable UUID join(UUID id, @Nullable UUID sameAs) {
    return sameAs == null ? null : neighbours.join(id, sameAs).orElse(null);
  }

  /**
   * What a request's person said.
   *
   * @param code that shows it; empty where it wasn't kept
   */
  record Kept(String description, @Nullable String address, Reporter reporter, String code) {}

  Kept of(UUID id) {
    var texts = vault.read(id);
    var who = ReadWords.reporter(texts);
    var second = contacts.phone(id, Slot.SECOND).orElse(null);
    return new Kept(
        Optional.ofNullable(ReadWords.first(texts, TextKind.DESCRIPTION)).orElse(""),
        ReadWords.first(texts, TextKind.ADDRESS),
        new Reporter(who.name(), who.phone(), second, false),
        Optional.ofNullable(ReadWords.first(texts, TextKind.CODE)).orElse(""));
  }
}
