package org.whistle.feedback.needs.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A need that was just pointed. */
public record Fresh(
    UUID requestId,
    String place,
    String category,
    String channel,
    @Nullable Instant dueAt,
    Instant pointedAt) {}
