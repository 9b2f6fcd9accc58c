package org.whistle.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it is known that a called unit is on it.
 *
 * @param way {@code site|desk}: the unit itself; {@code phone}: the street recorded what it was
 *     told
 * @param onSite whether the unit is there
 * @param at when it came, or said so
 * @param place area code, where one was given
 * @param words who said so on the phone; else the coordinates
 */
public record Presence(
    String way, boolean onSite, Instant at, @Nullable String place, @Nullable WordsRef words) {}
