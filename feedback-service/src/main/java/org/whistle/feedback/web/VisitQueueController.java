package org.whistle.feedback.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.Waiting;
import org.whistle.feedback.asking.Script;

/** What waits for a visitor, with what to say. */
@RestController
class VisitQueueController {
  private final Waiting waiting;
  private final Script script;

  VisitQueueController(Waiting waiting, Script script) {
    this.waiting = waiting;
    this.script = script;
  }

  @GetMapping("/api/visits")
  @Allow({Role.VISITOR, Role.APPRAISER})
  Page<VisitItem> due(
      Caller caller,
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "" + Page.LIMIT) int limit,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var slice = Page.slice(at, after, limit);
    var items =
        waiting.visits(caller.scope(), Colleagues.of(caller), slice).stream()
            .map(it -> VisitItem.of(it, script, language))
            .toList();
    return Page.of(
        "/api/visits", slice.limit(), items, it -> new Waiting.Place(it.dueAt(), it.id()));
  }
}
