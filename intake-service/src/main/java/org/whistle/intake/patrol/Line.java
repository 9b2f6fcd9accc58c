package org.whistle.intake.patrol;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param at when it arrived here
 * @param notedAt when it was written, by the clock of a phone; absent where that says nothing else
 * @param by the staff id of whoever saw it
 * @param words absent once they are forgotten
 * @param picture whether there is one
 * @param request what came of it
 */
record Line(
    UUID id,
    Instant at,
    @Nullable Instant notedAt,
    String by,
    String place,
    String placeName,
    @Nullable String words,
    boolean picture,
    @Nullable Became request) {

  /** The request that a line became. */
  record Became(UUID id, String number) {}

  Line saying(@Nullable String words) {
    return new Line(id, at, notedAt, by, place, placeName, words, picture, request);
  }
}
