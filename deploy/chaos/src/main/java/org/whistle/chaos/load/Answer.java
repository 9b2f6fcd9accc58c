package org.whistle.chaos.load;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param status 0 when the call broke off
 * @param raw the body, byte for byte
 * @param why what broke it off
 */
record Answer(int status, byte[] raw, JsonNode body, @Nullable String why) {
  /** Refused before anything was done, though the status alone wouldn't say so. */
  private static final Set<String> NOT_BEGUN = Set.of("not-yet-known", "too-many-calls");

  /** The first call with this key still runs: it may yet happen. */
  private static final String RUNNING = "idempotency-key-in-use";

  Outcome outcome() {
    if (status / 100 == 2) {
      return Outcome.ACKNOWLEDGED;
    }
    var refused = status / 100 == 4 && !slug().equals(RUNNING);
    return refused || NOT_BEGUN.contains(slug()) ? Outcome.REFUSED : Outcome.UNKNOWN;
  }

  String slug() {
    return text("slug");
  }

  String text(String field) {
    return body.path(field).asString("");
  }

  /** The id of what was asked for, whatever it is. */
  @Nullable String ask() {
    for (var field : new String[] {"askId", "whistleId", "redo"}) {
      if (!text(field).isEmpty()) {
        return text(field);
      }
    }
    return null;
  }
}
