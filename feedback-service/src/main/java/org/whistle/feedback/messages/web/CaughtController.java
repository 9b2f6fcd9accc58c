package org.whistle.feedback.messages.web;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Role;
import org.whistle.feedback.messages.CaughtTexts;

/** A demo's phones. */
@RestController
class CaughtController {
  private static final int LINES = 50;

  private final CaughtTexts texts;

  CaughtController(CaughtTexts texts) {
    this.texts = texts;
  }

  @GetMapping("/api/messages/caught")
  @Allow(Role.ADMIN)
  Map<String, List<CaughtTexts.Caught>> caught() {
    return Map.of("items", texts.all(LINES));
  }
}
