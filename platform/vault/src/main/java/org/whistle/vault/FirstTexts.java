package org.whistle.vault;

import java.util.List;
import java.util.Map;

/**
 * Sealed texts on their way into the vault.
 *
 * @param words one for each draft, in their order
 * @param with SQL to put before an insert, update or select: a {@code with} clause that keeps them
 * @param parameters its named parameters
 */
public record FirstTexts(List<Words> words, String with, Map<String, Object> parameters) {}
