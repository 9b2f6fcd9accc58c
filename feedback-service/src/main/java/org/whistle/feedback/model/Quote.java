package org.whistle.feedback.model;

import java.util.UUID;

/**
 * Someone's words, kept elsewhere under the request's key.
 *
 * @param hash SHA-256 in lower-case hex
 */
public record Quote(UUID id, String hash) {}
