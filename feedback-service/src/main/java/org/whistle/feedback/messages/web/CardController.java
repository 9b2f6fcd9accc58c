package org.whistle.feedback.messages.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Role;
import org.whistle.feedback.messages.UseCard;

/** Cards: what one is about, for whoever holds it; what one stands for, for the gateway alone. */
@RestController
class CardController {
  private final UseCard cards;

  CardController(UseCard cards) {
    this.cards = cards;
  }

  record Tapped(@NotBlank @Size(max = 1000) String card, @NotBlank @Size(max = 100) String key) {}

  record CheckIn(UUID whistleId, String unit) {}

  @PostMapping("/api/cards/look")
  @Allow(anyone = true)
  Map<String, Object> look(
      @RequestHeader("Whistle-Card") String card,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var about = cards.look(card);
    var item = NoticeItem.of(about.notice(), language);
    return Map.of(
        "number", item.facts().getOrDefault("number", ""),
        "text", item.text(),
        "used", about.used());
  }

  @PostMapping("/internal/cards/exchange")
  @Allow(Role.SERVICE)
  CheckIn exchange(@Valid @RequestBody Tapped tapped) {
    var card = cards.use(tapped.card(), tapped.key());
    return new CheckIn(card.whistleId(), card.unit());
  }
}
