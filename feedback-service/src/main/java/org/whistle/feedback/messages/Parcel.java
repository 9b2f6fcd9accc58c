package org.whistle.feedback.messages;

import java.util.HashMap;
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
      Origin origin, String recipient, boolean personal, Map<String, Object> facts) {

    boolean toResident() {
      return recipient.startsWith("resident");
    }
  }

  private static final String TEXT = "text";

  /** Its idempotency key: the same in every try. */
  public UUID key() {
    return delivery.id();
  }

  /** The same, saying this; what is said to residents is made only when it leaves. */
  public Parcel saying(String text) {
    var facts = new HashMap<>(content.facts());
    facts.put(TEXT, text);
    var said = new Content(content.origin(), content.recipient(), content.personal(), facts);
    return new Parcel(delivery, targetId, said);
  }

  /** What it says in one line, in Chinese. */
  public String text() {
    var own = fact(TEXT).toString();
    return own.isEmpty() ? Wording.chinese().line(content.origin().move(), content.facts()) : own;
  }

  public Object fact(String name) {
    return content.facts().getOrDefault(name, "");
  }
}
