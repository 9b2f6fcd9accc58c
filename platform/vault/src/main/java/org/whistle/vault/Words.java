package org.whistle.vault;

import java.util.UUID;

/**
 * What an event may say about a kept text.
 *
 * @param id the text's id in this vault, time-ordered
 * @param hash SHA-256 of the text in UTF-8, in lower-case hex
 */
public record Words(UUID id, String hash) {}
