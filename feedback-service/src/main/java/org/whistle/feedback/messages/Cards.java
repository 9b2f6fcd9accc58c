package org.whistle.feedback.messages;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.model.Card;
import org.whistle.vault.Box;

/**
 * Links that check in with one tap. The token is sealed with the installation's key, so nobody can
 * make one or turn one into another; it stands behind the {@code #}, where no server and no log
 * sees it, and opening the page does nothing yet.
 */
@Component
public class Cards {
  private static final String LABEL = "card";
  private static final Set<String> CALLS = Set.of("whistle.blown", "whistle.unit-added");

  private final Box box;
  private final MessageSettings settings;

  Cards(Box box, MessageSettings settings) {
    this.box = box;
    this.settings = settings;
  }

  /** Whether this one asks a unit to check in. */
  public boolean isFor(Parcel parcel) {
    return CALLS.contains(parcel.content().origin().move())
        && parcel.content().recipient().startsWith("unit:");
  }

  /** The link that checks in, or the way to the desk. */
  public String linkOrDesk(Parcel parcel) {
    return settings.pages() + (isFor(parcel) ? "/card#" + token(parcel) : "/desk");
  }

  /** What a token stands for; empty when it wasn't made here. */
  Optional<Card> open(String token) {
    try {
      return Optional.of(Card.of(box.open(LABEL, Base64.getUrlDecoder().decode(token))));
    } catch (RuntimeException foreign) {
      return Optional.empty();
    }
  }

  private String token(Parcel parcel) {
    var card =
        new Card(
            parcel.key(),
            UUID.fromString(parcel.fact("whistleId").toString()),
            parcel.content().recipient().substring("unit:".length()),
            parcel.content().origin().at().plus(settings.cardLasts()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(box.close(LABEL, card.text()));
  }
}
