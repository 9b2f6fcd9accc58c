package org.whistle.feedback.messages.residents;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that one phone is told.
 *
 * @param slot whose phone, {@code own|second}
 * @param once of what a phone is told once a request
 * @param facts codes, dates and numbers, no words
 */
public record ResidentText(
    UUID id, Told told, String slot, String once, Map<String, Object> facts) {

  /** The move that it tells of. */
  public record Told(UUID requestId, UUID eventId, String move, Instant at) {}

  /** As the delivery log names who is told. */
  public String recipient() {
    return slot.equals("own") ? "resident" : "resident-" + slot;
  }

  /** Whose phone the delivery log means. */
  public static String slot(String recipient) {
    return recipient.equals("resident") ? "own" : recipient.substring("resident-".length());
  }
}
