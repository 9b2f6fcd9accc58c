package org.whistle.intake.requests.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.intake.requests.LookBeforePointing;

/** Asked while somebody still writes: a POST, so that the words stand in no address and no log. */
@RestController
class LookController {
  private final LookBeforePointing before;

  LookController(LookBeforePointing before) {
    this.before = before;
  }

  @Allow(anyone = true)
  @PostMapping("/api/requests/look")
  LookBeforePointing.Look look(@RequestBody @Valid PointBody body, Caller caller, Locale locale) {
    return before.look(body.by(caller), locale);
  }
}
