package org.whistle.dispatch.model;

import java.util.UUID;

/**
 * What a request is about; set when it is pointed, and anew when it is reclassified.
 *
 * @param place the finest area known
 * @param placeName the area in words, no finer than the building
 * @param restricted never shown to part-time workers, nor to a grid's desk
 * @param route first tier of the category's rule, {@code G|C|S|D}
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
    String route) {

  /** Whether it can't wait for office hours. */
  public boolean pressing() {
    return !urgency.equals("general");
  }

  /** The same taken for something else; what was restricted stays so. */
  Matter sortedAs(Sort sort) {
    return new Matter(
        id,
        number,
        place,
        placeName,
        kind,
        sort.category(),
        sort.urgency(),
        restricted || sort.restricted(),
        sort.route());
  }

  /** Life may be at risk: the command centre sees it at once. */
  boolean emergency() {
    return urgency.equals("emergency");
  }
}
