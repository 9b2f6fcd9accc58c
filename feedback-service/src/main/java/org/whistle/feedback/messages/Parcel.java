package org.whistle.feedback.messages;

import java.util.Map;
import java.util.UUID;
import org.whistle.feedback.messages.model.Delivery;
import org.whistle.feedback.messages.model.Message.Origin;

/** A delivery that is to leave now, with all that its channel has to know. */
public record Parcel(Delivery delivery, UUID targetId, Content content) {

  /**
   * What is told to whom.
   *
   * @param personal it goes to somebody on duty there
   */
  public record Content(
      Origin origin, String recipient, boolean personal, Map<String, Object> facts) {}

  /** Its idempotency key: the same in every try. */
  public UUID key() {
    return delivery.id();
  }

  /** What it says in one line, in Chinese. */
  public String text() {
    return Wording.chinese().line(content.origin().move(), content.facts());
  }

  public Object fact(String name) {
    return content.facts().getOrDefault(name, "");
  }
}
