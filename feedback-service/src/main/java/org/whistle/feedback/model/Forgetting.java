package org.whistle.feedback.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A wish that what was said in a request, and who said it, be forgotten.
 *
 * @param by a staff id, or {@link Reply#RESIDENT}
 */
public record Forgetting(UUID id, UUID requestId, String by, Instant at) {}
