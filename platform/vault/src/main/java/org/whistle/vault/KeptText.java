package org.whistle.vault;

import java.time.Instant;
import java.util.UUID;

/**
 * A text as it was kept, readable again.
 *
 * @param by a staff id, or {@code resident}
 * @param at {@code whistle_now()} when it was kept
 */
public record KeptText(
    UUID id, String kind, String by, Instant at, boolean residentMaySee, String text) {}
