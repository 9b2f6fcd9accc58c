package org.whistle.feedback.model;

import java.util.UUID;

/**
 * What the matter is about, as it was pointed or reclassified.
 *
 * @param place the finest area known, 6 to 15 digits
 * @param kind {@code consult|help|complaint|report|suggestion|praise}
 * @param urgency {@code emergency|urgent|general}
 */
public record Subject(
    UUID requestId,
    String number,
    String place,
    String placeName,
    String kind,
    String category,
    String urgency) {

  /** The same taken for something else. */
  public Subject sortedAs(String otherCategory, String otherUrgency) {
    return new Subject(requestId, number, place, placeName, kind, otherCategory, otherUrgency);
  }

  /** The same, found to lie in another area. */
  public Subject at(String elsewhere) {
    return new Subject(requestId, number, elsewhere, placeName, kind, category, urgency);
  }

  boolean isPraise() {
    return "praise".equals(kind);
  }
}
