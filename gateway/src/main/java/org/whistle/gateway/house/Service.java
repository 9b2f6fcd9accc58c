package org.whistle.gateway.house;

import java.util.Locale;

/** The services behind the door. */
public enum Service {
  INTAKE,
  DISPATCH,
  TRACKING,
  FEEDBACK;

  private final String wire = name().toLowerCase(Locale.ROOT);

  /** Its name in addresses' settings, in identities and for people. */
  public String wire() {
    return wire;
  }
}
