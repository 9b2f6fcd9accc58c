package org.whistle.dispatch.model;

import java.util.Locale;
import java.util.stream.Stream;

/** The four levels of a district, lowest first; {@code digits} is the length of an area code. */
public enum Tier {
  GRID(15),
  COMMUNITY(12),
  STREET(9),
  DISTRICT(6);

  private final int digits;

  Tier(int digits) {
    this.digits = digits;
  }

  /** The name in events and answers, {@code grid|community|street|district}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The letter in the category table, {@code G|C|S|D}. */
  public String route() {
    return name().substring(0, 1);
  }

  /** The tier of a wire name. */
  public static Tier of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }

  /** The finest tier whose area code fits into the place. */
  static Tier finest(String place) {
    return Stream.of(values())
        .filter(tier -> tier.digits <= place.length())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no area code: " + place));
  }

  boolean isAbove(Tier other) {
    return compareTo(other) > 0;
  }

  String cut(String place) {
    return place.substring(0, digits);
  }
}
