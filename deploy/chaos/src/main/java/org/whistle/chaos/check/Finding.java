package org.whistle.chaos.check;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise that was broken.
 *
 * @param promise as a sentence
 * @param request absent when it is the district's
 * @param evidence what is and what should be
 */
public record Finding(String promise, @Nullable UUID request, String evidence, Harm harm) {

  /** What it means for people. */
  public enum Harm {
    /** Something that should be there isn't, or less often. */
    LOST,
    /** Something is there more often than it should be. */
    TWICE,
    /** Something is there otherwise than it should be. */
    WRONG
  }

  @Override
  public String toString() {
    return "%s: %s%s".formatted(promise, request == null ? "" : request + " ", evidence);
  }
}
