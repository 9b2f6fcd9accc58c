package org.whistle.feedback.analyses.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A rating that calls for an analysis.
 *
 * @param id of the rating, or of the re-do that was asked for without stars
 */
public record BadRating(UUID id, UUID requestId, int cycle, Instant at) {}
