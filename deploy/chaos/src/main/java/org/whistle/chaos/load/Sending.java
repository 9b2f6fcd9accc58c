package org.whistle.chaos.load;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A write that may be sent more than once.
 *
 * @param user the log-in; absent for a resident
 * @param about absent for a pointing
 * @param text the words in the body, unlike any others; absent where the move has none
 */
record Sending(
    Move move,
    @Nullable String user,
    UUID key,
    @Nullable Followed about,
    String path,
    Map<String, Object> body,
    @Nullable String text) {

  String who() {
    return user == null ? "resident" : user;
  }
}
