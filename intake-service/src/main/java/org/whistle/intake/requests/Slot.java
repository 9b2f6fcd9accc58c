package org.whistle.intake.requests;

import java.util.Locale;

/** Whose phone it is. */
public enum Slot {
  /** The resident's. */
  OWN,
  /** Somebody's whom the resident wishes to be told too. */
  SECOND;

  /** As events and the API say it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
