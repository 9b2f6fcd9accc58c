package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.WordsRef;

/**
 * What a holder wishes.
 *
 * @param until the new date, or the review date
 * @param reason a code from the list, never free text
 */
public record Wanted(UUID id, Instant until, String reason, @Nullable WordsRef words) {}
