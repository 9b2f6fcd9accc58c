package org.whistle.feedback.analyses.model;

import java.time.Instant;
import java.util.Optional;
import org.whistle.feedback.model.Quote;

/**
 * Why it came to it, who answers for it, and what is done.
 *
 * @param cause of the managed list
 * @param person a staff id
 * @param action what is corrected, by when it is due
 */
public record Explanation(
    String cause,
    Optional<String> unit,
    Optional<String> person,
    Quote action,
    Instant dueAt,
    String by) {}
