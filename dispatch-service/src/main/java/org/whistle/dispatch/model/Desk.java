package org.whistle.dispatch.model;

import java.util.Optional;
import java.util.stream.Stream;

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

  /** Whether the other is of a part of this desk's area. */
  boolean isAbove(Desk other) {
    return tier.isAbove(other.tier) && contains(other.place);
  }

  /** Whether the other is of the same tier, and the same desk is next above both. */
  boolean isBeside(Desk other) {
    return tier == other.tier && above().equals(other.above());
  }

  /** A desk beside this one and one right below it, that don't lie where anything does. */
  Stream<Desk> elsewhere() {
    var none = "0".repeat(3);
    var beside = above().map(up -> new Desk(tier, up.place + none));
    var below =
        tier == Tier.GRID
            ? Optional.<Desk>empty()
            : Optional.of(new Desk(Tier.values()[tier.ordinal() - 1], place + none));
    return Stream.of(beside, below).flatMap(Optional::stream);
  }

  /** Whether a place lies in this desk's area. */
  public boolean contains(String other) {
    return other.startsWith(place);
  }
}
