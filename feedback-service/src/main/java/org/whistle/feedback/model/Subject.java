package org.whistle.feedback.model;

import java.util.List;
import java.util.UUID;

/**
 * What the matter is about, as it was pointed or reclassified.
 *
 * @param place the finest area known, 6 to 15 digits
 * @param kind {@code consult|help|complaint|report|suggestion|praise}
 * @param urgency {@code emergency|urgent|general}
 * @param restricted never shown to part-time workers, nor to a grid's desk
 * @param about whom it complains of, by codes
 * @param reachable somebody can be asked about it
 */
public record Subject(
    UUID requestId,
    String number,
    String place,
    String placeName,
    String kind,
    String category,
    String urgency,
    boolean restricted,
    List<String> about,
    boolean reachable) {

  /** The same taken for something else. */
  public Subject sortedAs(String otherCategory, String otherUrgency, boolean nowRestricted) {
    return new Subject(
        requestId,
        number,
        place,
        placeName,
        kind,
        otherCategory,
        otherUrgency,
        nowRestricted,
        about,
        reachable);
  }

  /** The same, complaining of somebody. */
  public Subject complainingOf(List<String> meant) {
    return new Subject(
        requestId, number, place, placeName, kind, category, urgency, restricted, meant, reachable);
  }

  /** The same, found to lie in another area. */
  public Subject at(String elsewhere) {
    return new Subject(
        requestId,
        number,
        elsewhere,
        placeName,
        kind,
        category,
        urgency,
        restricted,
        about,
        reachable);
  }

  boolean isPraise() {
    return "praise".equals(kind);
  }
}
