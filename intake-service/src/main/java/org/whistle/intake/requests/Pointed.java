package org.whistle.intake.requests;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.calendar.Promise;
import org.whistle.intake.requests.Requests.Filed;

/**
 * What a resident gets to know about a request just pointed.
 *
 * @param queryCode shows it again together with the number; said here and never again
 * @param grid 15 digits, where it could be located so finely
 * @param call numbers to call before waiting for anyone: 110, 119, 120, 122
 * @param similar living requests of the last 30 days about the same at the same place
 * @param sameAs the neighbour's request that it is dealt with under, as the resident said
 */
public record Pointed(
    UUID id,
    String number,
    String queryCode,
    String kind,
    String category,
    String categoryName,
    String urgency,
    String place,
    String placeName,
    @Nullable String grid,
    @Nullable Instant respondBy,
    @Nullable Instant resolveBy,
    @Nullable List<String> call,
    @Nullable Integer similar,
    @Nullable UUID sameAs) {
  private static final int GRID_DIGITS = 15;

  static Pointed of(
      UUID id, String code, Judged judged, Promise promise, Filed filed, Locale locale) {
    var place = judged.where().code();
    var call = judged.as().call();
    return new Pointed(
        id,
        filed.number(),
        code,
        judged.as().kind(),
        judged.as().category(),
        judged.category().name(locale),
        judged.as().urgency(),
        place,
        judged.where().name(),
        place.length() == GRID_DIGITS ? place : null,
        promise.respondBy(),
        promise.resolveBy(),
        call.isEmpty() ? null : call,
        filed.similar() == 0 ? null : filed.similar(),
        null);
  }

  Pointed with(@Nullable UUID joined) {
    return new Pointed(
        id,
        number,
        queryCode,
        kind,
        category,
        categoryName,
        urgency,
        place,
        placeName,
        grid,
        respondBy,
        resolveBy,
        call,
        similar,
        joined);
  }
}
