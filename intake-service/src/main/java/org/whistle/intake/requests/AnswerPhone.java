package org.whistle.intake.requests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.seal.AuditLog;

/** A phone wrote back: which requests it was told of, and whether it wants to be told at all. */
@Component
public class AnswerPhone {
  private final Contacts contacts;
  private final AuditLog log;

  AnswerPhone(Contacts contacts, AuditLog log) {
    this.contacts = contacts;
    this.log = log;
  }

  /**
   * A phone that wrote.
   *
   * @param requests that it was told of; none after their person was forgotten
   * @param silent it wants no texts
   */
  public record Known(List<UUID> requests, boolean silent) {}

  /** What is known of it. */
  @Transactional
  public Known known(String phone, Caller caller) {
    log.write(caller, "contact.looked-up", log.fingerprint(phone));
    return new Known(contacts.toldOf(phone), contacts.silent(phone));
  }

  /** No texts any more, or again; kept until the phone says otherwise. */
  @Transactional
  public void wish(String phone, boolean texts, Caller caller) {
    contacts.silence(phone, !texts);
    log.write(
        caller,
        texts ? "contact.opted-in" : "contact.opted-out",
        log.fingerprint(phone),
        Map.of("by", "text"));
  }
}
