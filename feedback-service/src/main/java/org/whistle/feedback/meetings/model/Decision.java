package org.whistle.feedback.meetings.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on an item.
 *
 * @param charge who is to do it and by when; absent for an answer, and where it is put off
 * @param published residents read it once the meeting is closed
 * @param pointed the request that came of it
 */
public record Decision(
    Outcome outcome,
    @Nullable Charge charge,
    UUID wordsId,
    boolean published,
    @Nullable UUID pointed,
    Signed by,
    @Nullable Signed done) {

  /**
   * Whose it is.
   *
   * @param owner {@code place:|unit:|staff:} with a code
   */
  public record Charge(String owner, LocalDate dueOn) {}

  /** Who did something, and when. */
  public record Signed(String who, Instant at) {}

  boolean isTaskOpen() {
    return outcome == Outcome.TASK && done == null;
  }

  /** Its day has passed, and nobody has said that it is done. */
  public boolean isOverdue(LocalDate today) {
    return isTaskOpen() && charge != null && charge.dueOn().isBefore(today);
  }

  /** The same, with the request that came of it. */
  public Decision pointed(UUID request) {
    return new Decision(outcome, charge, wordsId, published, request, by, done);
  }

  Decision done(Signed signed) {
    return new Decision(outcome, charge, wordsId, published, pointed, this.by, signed);
  }
}
