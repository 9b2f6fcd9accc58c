package org.whistle.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.vault.KeptText;
import org.whistle.vault.Vault;
import org.whistle.web.Refusal;

/**
 * What staff wrote: all of it for staff in scope, what is meant for the resident to the resident.
 */
@RestController
class AnswersController {
  /** Units outside see the work, never what a resident said on the phone. */
  private static final String[] FOR_UNITS = {
    "answer",
    "response",
    "progress",
    "whistle",
    "whistle-progress",
    "whistle-done",
    "whistle-ground",
    "whistle-basis",
    "asking",
    "decision",
    "urge"
  };

  private final Sight sight;
  private final Vault vault;

  AnswersController(Sight sight, Vault vault) {
    this.sight = sight;
    this.vault = vault;
  }

  @GetMapping("/api/requests/{id}/answers")
  @Allow({
    Role.RESIDENT,
    Role.GRID_WORKER,
    Role.PART_TIME_GRID_WORKER,
    Role.DEPARTMENT_GRID_WORKER,
    Role.GRID_LEADER,
    Role.COMMUNITY,
    Role.STREET,
    Role.COMMAND,
    Role.DEPARTMENT,
    Role.UNIT,
    Role.VISITOR,
    Role.APPRAISER,
    Role.ADMIN
  })
  Answers answers(@PathVariable UUID id, Caller caller) {
    if (id.equals(caller.request())) {
      return new Answers(
          vault.readForResident(id).stream().map(text -> Answer.of(text, null)).toList());
    }
    if (caller.has(Role.RESIDENT)) {
      throw Refusal.notFound();
    }
    boolean outside = Sight.fromOutside(caller, sight.of(caller, id));
    var texts = outside ? vault.read(id, FOR_UNITS) : vault.read(id);
    return new Answers(texts.stream().map(text -> Answer.of(text, text.by())).toList());
  }

  record Answers(List<Answer> items) {}

  record Answer(UUID id, String kind, Instant at, @Nullable String by, String text) {

    static Answer of(KeptText kept, @Nullable String by) {
      return new Answer(kept.id(), kept.kind(), kept.at(), by, kept.text());
    }
  }
}
