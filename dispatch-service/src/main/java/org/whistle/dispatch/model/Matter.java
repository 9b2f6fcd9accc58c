package org.whistle.dispatch.model;

import java.util.UUID;

/**
 * What a request is about; set when it is pointed.
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

  /** Life may be at risk: the command centre sees it at once. */
  boolean emergency() {
    return urgency.equals("emergency");
  }
}
