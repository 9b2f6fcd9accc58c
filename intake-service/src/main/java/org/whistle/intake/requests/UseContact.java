package org.whistle.intake.requests;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.intake.requests.model.Phone;
import org.whistle.seal.AuditLog;
import org.whistle.vault.Vault;
import org.whistle.web.Refusal;

/** Tells the service that texts residents where one text goes; each time leaves its trace. */
@Component
public class UseContact {
  private final Contacts contacts;
  private final Vault vault;
  private final AuditLog log;

  UseContact(Contacts contacts, Vault vault, AuditLog log) {
    this.contacts = contacts;
    this.vault = vault;
    this.log = log;
  }

  /**
   * Where it goes, with what only intake knows and the text has to say.
   *
   * @param code shows the request together with its number
   * @param language {@code zh|en}, as the resident wrote
   */
  public record Reached(String phone, String code, String language) {}

  /**
   * Gives it out for one delivery.
   *
   * @throws Refusal 404 {@code no-contact} also after the person was forgotten; 410 {@code
   *     opted-out}
   */
  @Transactional
  public Reached use(UUID request, Slot slot, UUID delivery, Caller caller) {
    var phone =
        contacts
            .phone(request, slot)
            .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "no-contact"));
    if (contacts.silent(phone)) {
      throw new Refusal(HttpStatus.GONE, "opted-out");
    }
    contacts.told(request, slot, phone);
    log.write(
        caller,
        "contact.used",
        request.toString(),
        Map.of("delivery", delivery.toString(), "phone", slot.wire()));
    var texts = vault.read(request, TextKind.CODE, TextKind.DESCRIPTION);
    var code = ReadWords.first(texts, TextKind.CODE);
    return new Reached(
        Phone.of(phone).digits(),
        code == null ? "" : code,
        Texts.language(String.valueOf(ReadWords.first(texts, TextKind.DESCRIPTION))));
  }
}
