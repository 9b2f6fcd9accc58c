package org.whistle.contracts;

import java.util.UUID;

/**
 * Points at words that stay with their owner, encrypted: events carry an id and a hash, never text.
 *
 * @param id the text's id at its owner
 * @param hash SHA-256 of the text in UTF-8, in lower-case hex, so that a seal covers the words too
 */
public record WordsRef(UUID id, String hash) {}
