package org.whistle.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.RequestEvent;

/**
 * An event as it passed on Kafka, perhaps not for the first time and perhaps before its cause; for
 * pages, not for decisions.
 *
 * @param offset where it stands in the partition of the requests topic
 * @param traceparent the step that brought it here
 */
public record Said(
    UUID eventId,
    UUID requestId,
    String producer,
    long sequence,
    int cycle,
    Instant occurredAt,
    RequestEvent event,
    int partition,
    long offset,
    @Nullable String traceparent) {}
