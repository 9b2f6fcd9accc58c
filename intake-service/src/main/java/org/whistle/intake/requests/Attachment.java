package org.whistle.intake.requests;

import java.time.Instant;
import java.util.UUID;

/**
 * A picture that belongs to a request, without its bytes.
 *
 * @param phase {@code before|after|other}
 * @param hash SHA-256 of the bytes
 * @param by a staff id, or {@code resident}
 */
public record Attachment(
    UUID id, String phase, String mediaType, int size, String hash, String by, Instant at) {

  static final String RESIDENT = "resident";

  boolean isResidents() {
    return by.equals(RESIDENT);
  }
}
