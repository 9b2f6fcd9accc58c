package org.whistle.feedback.messages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.whistle.feedback.messages.model.Card;
import org.whistle.web.Refusal;

/** One tap on a card: what it stands for, once. The check-in itself is dispatch's. */
@Service
public class UseCard {
  private final Cards cards;
  private final UsedCards used;

  UseCard(Cards cards, UsedCards used) {
    this.cards = cards;
    this.used = used;
  }

  /**
   * Uses it.
   *
   * @param key of the tap, so that a tap whose answer was lost can be repeated
   * @throws Refusal when it is foreign, too old, or was used before
   */
  public Card use(String token, String key) {
    var card = valid(token);
    if (!used.use(card, key)) {
      throw Refusal.conflict("card-used");
    }
    return card;
  }

  /** What it is about, without doing anything. */
  public UsedCards.About look(String token) {
    return used.about(valid(token)).orElseThrow(UseCard::unknown);
  }

  private Card valid(String token) {
    var card = cards.open(token).orElseThrow(UseCard::unknown);
    if (card.expired(used.now())) {
      throw new Refusal(HttpStatus.GONE, "card-expired");
    }
    return card;
  }

  private static Refusal unknown() {
    return new Refusal(HttpStatus.NOT_FOUND, "card-unknown");
  }
}
