package org.whistle.tracking.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.RequestReclassified;
import org.whistle.contracts.IntakeEvent.RequestPointed;

/**
 * What is known of a request since it was pointed; only being reclassified, transferred or marked
 * as a complaint changes it.
 */
public record Pointed(
    String number,
    String place,
    String placeName,
    String kind,
    String category,
    String urgency,
    String channel,
    boolean anonymous,
    boolean restricted,
    @Nullable Instant respondBy,
    @Nullable Instant resolveBy,
    String rule,
    String calendar,
    boolean calendarMissing,
    Instant pointedAt,
    UUID wordsId,
    @Nullable UUID parent,
    List<String> about) {
  static Pointed of(RequestPointed event, Instant at) {
    return new Pointed(
        event.number(),
        event.place(),
        event.placeName(),
        event.kind(),
        event.category(),
        event.urgency(),
        event.channel(),
        event.anonymous(),
        event.restricted(),
        event.respondBy(),
        event.resolveBy(),
        event.rule(),
        event.calendar(),
        event.calendarMissing(),
        at,
        event.words().id(),
        event.parent(),
        event.about() == null ? List.of() : event.about());
  }

  /** The same taken for something else; what was promised at pointing stays as it was. */
  Pointed sortedAs(RequestReclassified as) {
    return with(place, as.category(), as.urgency(), as.restricted(), about);
  }

  /** The same, found to lie in another area; how it is called in words stays. */
  Pointed at(String elsewhere) {
    return with(elsewhere, category, urgency, restricted, about);
  }

  /** The same, complaining of somebody. */
  Pointed complainingOf(List<String> meant) {
    return with(place, category, urgency, restricted, meant);
  }

  /** A copy with all that may ever change. */
  private Pointed with(
      String area, String sort, String pressing, boolean closed, List<String> meant) {
    return new Pointed(
        number,
        area,
        placeName,
        kind,
        sort,
        pressing,
        channel,
        anonymous,
        closed,
        respondBy,
        resolveBy,
        rule,
        calendar,
        calendarMissing,
        pointedAt,
        wordsId,
        parent,
        meant);
  }
}
