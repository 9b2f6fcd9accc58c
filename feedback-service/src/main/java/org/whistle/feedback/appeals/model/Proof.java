package org.whistle.feedback.appeals.model;

import java.time.Instant;
import java.util.UUID;

/** Something of a request that an appeal may point at. */
public record Proof(UUID id, Kind kind, Instant at) {

  /** What it is. */
  public enum Kind {
    PICTURE,
    ANSWER,
    RATING
  }
}
