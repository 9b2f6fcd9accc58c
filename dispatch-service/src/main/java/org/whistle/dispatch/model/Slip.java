package org.whistle.dispatch.model;

import org.jspecify.annotations.Nullable;
import org.whistle.contracts.WordsRef;

/**
 * What goes with a request when it changes hands or is turned down (交接单).
 *
 * @param reason a code from a list, never free text
 * @param words the note, where there is one
 */
public record Slip(String reason, @Nullable WordsRef words) {}
