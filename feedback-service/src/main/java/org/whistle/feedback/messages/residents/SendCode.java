package org.whistle.feedback.messages.residents;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.model.Reply;

/** Texts a one-time code to whoever asks for it, at once: at night too, for it was asked for. */
@Component
public class SendCode {
  private final Contacts contacts;
  private final TextGateway gateway;
  private final Residents residents;

  SendCode(Contacts contacts, TextGateway gateway, Residents residents) {
    this.contacts = contacts;
    this.gateway = gateway;
    this.residents = residents;
  }

  /**
   * Sends one; nobody learns whether the phone is known.
   *
   * @return false where it should have gone and couldn't
   * @throws Contacts.Unanswered when intake doesn't say
   */
  public boolean send(String phone) {
    return contacts
        .code(phone)
        .map(code -> gateway.send(phone, residents.code(code), UUID.randomUUID()))
        .map(reply -> reply instanceof Reply.Accepted)
        .orElse(true);
  }
}
