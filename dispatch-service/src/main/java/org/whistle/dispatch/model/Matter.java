package org.whistle.dispatch.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about; set when it is pointed, and anew when it is reclassified.
 *
 * @param place the finest area known
 * @param placeName the area in words, no finer than the building
 * @param restricted never shown to part-time workers, nor to a grid's desk
 * @param route first tier that the rule names, {@code G|C|S|D}
 * @param why the rule that named it, and whom it would call
 * @param about whom it complains of; none of them sees or handles it
 */
public record Matter(
    UUID id,
    String number,
    String place,
    String placeName,
    String kind,
    String category,
    String urgency,
    boolean restricted,
    String route,
    @Nullable Why why,
    List<String> about) {
  private static final String PLACE = "place:";

  /** A matter that no rule fitted. */
  public Matter(
      UUID id,
      String number,
      String place,
      String placeName,
      String kind,
      String category,
      String urgency,
      boolean restricted,
      String route) {
    this(id, number, place, placeName, kind, category, urgency, restricted, route, null, List.of());
  }

  /** Whether it can't wait for office hours. */
  public boolean pressing() {
    return !urgency.equals("general");
  }

  /** The same, sent by a rule. */
  public Matter sentBy(Why rule) {
    return new Matter(
        id,
        number,
        place,
        placeName,
        kind,
        category,
        urgency,
        restricted,
        Tier.of(rule.routed().tier()).route(),
        rule,
        about);
  }

  /** The same taken for something else; what was restricted stays so. */
  public Matter sortedAs(Sort sort) {
    return new Matter(
        id,
        number,
        place,
        placeName,
        kind,
        sort.category(),
        sort.urgency(),
        restricted || sort.restricted(),
        sort.route(),
        sort.why() == null ? why : sort.why(),
        about);
  }

  /** The sort that sends it where this goes. */
  public Sort sorting(Sort sort) {
    return new Sort(sort.category(), sort.urgency(), sort.restricted(), route, sort.slower(), why);
  }

  /** The same, found to lie elsewhere; how it is called in words stays. */
  Matter at(String elsewhere) {
    return new Matter(
        id, number, elsewhere, placeName, kind, category, urgency, restricted, route, why, about);
  }

  /** The same, complaining of somebody. */
  public Matter complainingOf(List<String> meant) {
    return new Matter(
        id, number, place, placeName, kind, category, urgency, restricted, route, why, meant);
  }

  /** Whether it complains of whoever has it in hand, or of that person's unit. */
  boolean means(Hand hand) {
    return about.contains("staff:" + hand.by()) || meansUnit(hand.unit());
  }

  /** Whether it complains of a unit. */
  public boolean meansUnit(@Nullable String unit) {
    return unit != null && about.contains("unit:" + unit);
  }

  /** Whether it complains of a desk's people, or of those right above them. */
  public boolean means(Desk desk) {
    return about.stream()
        .filter(meant -> meant.startsWith(PLACE))
        .anyMatch(meant -> desk.place().startsWith(meant.substring(PLACE.length())));
  }

  /** Life may be at risk: the command centre sees it at once. */
  boolean emergency() {
    return urgency.equals("emergency");
  }
}
