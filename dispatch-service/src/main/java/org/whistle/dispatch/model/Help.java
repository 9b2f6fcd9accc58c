package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 自办: whom a community called by itself, and when they came.
 *
 * @param unit a co-operating unit's code, or {@code volunteers|partners}
 * @param cameAt absent until they are there
 * @param recordedBy who wrote that down
 */
public record Help(
    UUID id,
    UUID requestId,
    String unit,
    Instant calledAt,
    @Nullable Instant cameAt,
    @Nullable String recordedBy) {}
