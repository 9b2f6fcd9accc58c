package org.whistle.dispatch.model;

import java.util.Optional;

/**
 * Where requests wait for people: the desk of one area.
 *
 * @param place the area's code, as long as its tier says
 */
public record Desk(Tier tier, String place) {

  /** The desk of the finest area in a place. */
  public static Desk of(String place) {
    return of(Tier.finest(place), place);
  }

  /** The desk at a tier, of the area that contains the place. */
  public static Desk of(Tier tier, String place) {
    return new Desk(tier, tier.cut(place));
  }

  /** The desk that the next tier up has for this area; none above the district. */
  public Optional<Desk> above() {
    return tier == Tier.DISTRICT
        ? Optional.empty()
        : Optional.of(of(Tier.values()[tier.ordinal() + 1], place));
  }

  /** The desk that the next tier down has for a place in this area, where the place is so fine. */
  Optional<Desk> below(String finer) {
    return tier.isAbove(Tier.finest(finer))
        ? Optional.of(of(Tier.values()[tier.ordinal() - 1], finer))
        : Optional.empty();
  }

  /** Whether a place lies in this desk's area. */
  public boolean contains(String other) {
    return other.startsWith(place);
  }
}
