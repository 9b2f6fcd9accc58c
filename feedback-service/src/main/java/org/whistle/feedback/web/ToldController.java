package org.whistle.feedback.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.messages.residents.ResidentSettings;
import org.whistle.feedback.messages.residents.ResidentTexts;
import org.whistle.feedback.messages.residents.ResidentTexts.Line;

/** What was told of a request by text, for its resident and for whoever works on it. */
@RestController
class ToldController {
  private final ResidentTexts texts;
  private final ResidentSettings settings;
  private final Known known;

  ToldController(ResidentTexts texts, ResidentSettings settings, Known known) {
    this.texts = texts;
    this.settings = settings;
    this.known = known;
  }

  /**
   * All of it.
   *
   * @param number the published one, from which residents are called
   */
  record Told(String number, List<Line> items) {}

  @GetMapping("/api/requests/{id}/told")
  @Allow({
    Role.RESIDENT,
    Role.GRID_WORKER,
    Role.GRID_LEADER,
    Role.COMMUNITY,
    Role.STREET,
    Role.VISITOR,
    Role.APPRAISER,
    Role.COMMAND
  })
  Told told(@PathVariable UUID id, Caller caller) {
    if (caller.request() == null) {
      known.inScope(caller, id);
    } else {
      known.own(caller, id);
    }
    return new Told(settings.number(), texts.of(id));
  }
}
