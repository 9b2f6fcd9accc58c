package org.whistle.feedback.messages.residents;

import java.util.UUID;
import org.whistle.feedback.messages.model.Reply;

/** The district's gateway for text messages. */
public interface TextGateway {

  /**
   * Sends one, behind the guards that every text message has.
   *
   * @param key the same for the same text
   */
  Reply send(String phone, String text, UUID key);
}
