package org.whistle.feedback.rates.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Caller;
import org.whistle.feedback.rates.ReadScorecard;
import org.whistle.feedback.rates.Wording;

/** A month's figures, for whoever works on requests: of what he may see, and no more. */
@RestController
@Counted
class ScorecardController {
  private final ReadScorecard cards;

  ScorecardController(ReadScorecard cards) {
    this.cards = cards;
  }

  @GetMapping("/api/scorecards")
  ScorecardView read(
      Caller caller,
      @RequestParam String month,
      @RequestParam(defaultValue = "street") String by,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var card = cards.read(Asked.month(month), Asked.by(by), caller);
    return ScorecardView.of(card, Wording.in(language));
  }
}
