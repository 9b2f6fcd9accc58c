package org.whistle.feedback.asking;

import java.time.LocalDate;

/**
 * How long one may ask for a re-do.
 *
 * @param from what is resolved from this day on
 * @param days whole days after the one that it was resolved on
 */
record RedoWindow(LocalDate from, int days) {}
