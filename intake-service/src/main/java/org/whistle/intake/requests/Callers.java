package org.whistle.intake.requests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.access.Caller;

/** What was pointed from which telephone. */
public interface Callers {

  /** The latest of a telephone that this caller may know the reporter of. */
  List<Earlier> of(String phone, Caller caller);

  /**
   * One of them.
   *
   * @param placeName in words, no finer than the building
   * @param ended {@code declined|withdrawn|archived}, absent while it lives
   */
  record Earlier(
      UUID id,
      String number,
      String category,
      String placeName,
      Instant pointedAt,
      @Nullable String ended) {}
}
