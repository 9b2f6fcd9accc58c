package org.whistle.feedback.messages;

import java.time.Instant;
import java.util.Optional;
import org.whistle.feedback.messages.model.Card;

/** Which cards were used. */
public interface UsedCards {

  Instant now();

  /** Uses it, once for one key; false when it was used with another. */
  boolean use(Card card, String key);

  /** What the card is about, with whether it was used; empty when its delivery isn't known here. */
  Optional<About> about(Card card);

  /** The message behind a card. */
  record About(Notice notice, boolean used) {}
}
