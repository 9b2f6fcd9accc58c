package org.whistle.feedback.messages.model;

import java.time.Instant;
import java.util.UUID;

/**
 * What the link in a card stands for: one check-in of one unit for one whistle.
 *
 * @param deliveryId the delivery that brought it; it can be used once
 */
public record Card(UUID deliveryId, UUID whistleId, String unit, Instant until) {
  private static final String CHECK_IN = "check-in";

  public boolean expired(Instant now) {
    return now.isAfter(until);
  }

  /** As it is sealed. */
  public String text() {
    return String.join(
        " ", CHECK_IN, deliveryId.toString(), whistleId.toString(), unit, until.toString());
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException when it is for something else
   */
  public static Card of(String text) {
    var parts = text.split(" ");
    if (parts.length != 5 || !parts[0].equals(CHECK_IN)) {
      throw new IllegalArgumentException("not a card that checks in");
    }
    return new Card(
        UUID.fromString(parts[1]), UUID.fromString(parts[2]), parts[3], Instant.parse(parts[4]));
  }
}
