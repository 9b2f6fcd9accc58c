package org.whistle.dispatch.model;

import java.util.Locale;
import java.util.UUID;

/**
 * One request is worked on with another, or follows from it (并案). Nobody is merged away.
 *
 * @param master the request that the work is done on
 */
public record Link(UUID request, UUID master, Kind kind) {
  /** Why they belong together. */
  public enum Kind {
    DUPLICATE,
    COLLECTIVE,
    FOLLOW_UP;

    /** The name in events, answers and rows. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind of(String wire) {
      return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether one piece of work answers both. */
    public boolean isOneWork() {
      return this != FOLLOW_UP;
    }
  }
}
