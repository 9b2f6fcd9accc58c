package org.whistle.dispatch.model;

import org.jspecify.annotations.Nullable;
import org.whistle.contracts.WordsRef;

/**
 * Why a request is reclassified.
 *
 * @param reason a code from the list, never free text
 * @param words for the resident
 */
public record Grounds(String reason, @Nullable WordsRef words) {}
