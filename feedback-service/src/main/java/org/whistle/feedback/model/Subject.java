package org.whistle.feedback.model;

import java.util.UUID;

/**
 * What the matter is about, as it was pointed.
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

  boolean isPraise() {
    return "praise".equals(kind);
  }
}
