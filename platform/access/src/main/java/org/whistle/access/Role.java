package org.whistle.access;

import java.util.Locale;

/** What a person may be; one person may be several. On the wire in lower case with hyphens. */
public enum Role {
  RESIDENT,
  GRID_WORKER,
  PART_TIME_GRID_WORKER,
  DEPARTMENT_GRID_WORKER,
  GRID_LEADER,
  COMMUNITY,
  STREET,
  DEPARTMENT,
  UNIT,
  VISITOR,
  APPRAISER,
  COMMAND,
  ADMIN,
  SECURITY,
  AUDITOR,
  /** A screen on a wall: it reads what the wall shows, and does nothing. */
  DISPLAY,
  SERVICE,
  /** A unit's own system, with a key instead of a person; only what works by itself is open. */
  SYSTEM;

  private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The literal that tokens, the API and the pages use, for example {@code grid-worker}. */
  public String wire() {
    return wire;
  }

  /**
   * Reads a literal back.
   *
   * @throws IllegalArgumentException when no role is called so
   */
  public static Role of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
