package org.whistle.journal;

import java.time.Instant;
import java.util.UUID;
import org.whistle.contracts.RequestEvent;

/**
 * An event that may be applied now: everything its writer had heard before is applied here too.
 *
 * @param producer the service that said it: {@code intake|dispatch|tracking|feedback}
 * @param sequence contiguous for each request and producer, from 1
 * @param cycle which time the request is being handled, from 1
 * @param page this service's own page of the request, to say something in turn
 */
public record Heard(
    UUID eventId,
    UUID requestId,
    String producer,
    long sequence,
    int cycle,
    Instant occurredAt,
    RequestEvent event,
    Page page) {

  static Heard of(Envelope envelope, RequestEvent event, Page page) {
    return new Heard(
        envelope.eventId(),
        envelope.requestId(),
        envelope.producer(),
        envelope.sequence(),
        envelope.cycle(),
        envelope.occurredAt(),
        event,
        page);
  }
}
