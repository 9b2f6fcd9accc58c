package org.whistle.feedback.needs.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as far as its neighbours have to know: what, where, how far, and by when.
 *
 * @param state {@code waiting|underway|answered|suspended|registered|hard-case|resolved|declined|
 *     withdrawn|archived}
 * @param dueAt what was promised last; absent where nothing is
 * @param others how many are worked on together with it
 */
public record Need(
    UUID requestId,
    String number,
    String place,
    String placeName,
    String category,
    String channel,
    String state,
    @Nullable Instant dueAt,
    int others) {

  public boolean isOpen() {
    return switch (state) {
      case "resolved", "declined", "withdrawn", "archived" -> false;
      default -> true;
    };
  }

  public boolean isPaused() {
    return state.equals("suspended") || state.equals("registered");
  }
}
