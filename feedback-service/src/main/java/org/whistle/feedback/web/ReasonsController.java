package org.whistle.feedback.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.feedback.asking.Reasons;

/** The reasons for a bad rating, for whoever rates. */
@RestController
class ReasonsController {
  private final Reasons reasons;

  ReasonsController(Reasons reasons) {
    this.reasons = reasons;
  }

  record Choice(String code, String name) {}

  @GetMapping("/api/rating-reasons")
  @Allow(anyone = true)
  Page<Choice> all(
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    Locale locale = About.locale(language);
    return new Page<>(
        reasons.all().stream().map(it -> new Choice(it.code(), it.name(locale))).toList(), null);
  }
}
