package org.whistle.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that this service keeps because it could not apply it.
 *
 * @param reason {@code held|parked|unknown}
 * @param about what its envelope says; null where none can be read
 * @param since when it was kept
 * @param waitsLong held for more than 30 s: a person should look
 * @param error why it was parked
 * @param waitsFor what has to be applied before it
 * @param body as it came; what isn't UTF-8 is shown as U+FFFD
 */
public record KeptEvent(
    long id,
    String reason,
    @Nullable About about,
    Instant since,
    boolean waitsLong,
    @Nullable String error,
    List<Missing> waitsFor,
    String body) {

  /**
   * Which event it is.
   *
   * @param known whether this build knows its type
   */
  public record About(
      UUID requestId, String producer, long sequence, int cycle, String type, boolean known) {}

  /**
   * An event that isn't applied here.
   *
   * @param parked it has come, and is parked; else it hasn't come
   */
  public record Missing(String producer, long sequence, boolean parked) {}
}
