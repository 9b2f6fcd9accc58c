package org.whistle.tracking.model;

import java.time.Instant;
import java.util.UUID;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.RequestEvent;

/** Something that happened to a request, as its producer said it. */
public record Fact(
    UUID eventId,
    UUID requestId,
    String producer,
    long sequence,
    int cycle,
    Instant at,
    RequestEvent event) {

  /** The wire name, for example {@code request.taken}. */
  public String type() {
    return EventTypes.nameOf(event.getClass());
  }
}
