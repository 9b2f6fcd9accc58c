package org.whistle.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a resident is promised when pointing; it is made once and never recomputed.
 *
 * @param respondBy absent for an emergency, and when the calendar is missing
 * @param resolveBy absent until a date is named
 * @param rule version of the clock rules
 * @param calendar version of the calendar
 * @param calendarMissing the date lies in a year that wasn't announced; it isn't guessed
 */
public record Promise(
    @Nullable Instant respondBy,
    @Nullable Instant resolveBy,
    String rule,
    String calendar,
    boolean calendarMissing) {}
