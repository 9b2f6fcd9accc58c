package org.whistle.feedback.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The resident's wish to have it dealt with once more, waiting for somebody else's decision. */
public record Redo(UUID id, Instant askedAt, Optional<Quote> words) {}
