package org.whistle.feedback.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.Waiting.Place;
import org.whistle.feedback.Waiting.Slice;

/**
 * A part of a list.
 *
 * @param next the path of the following part, absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Page<T>(List<T> items, @Nullable String next) {
  static final int LIMIT = 50;
  private static final int MOST = 200;

  static <T> Page<T> of(String path, int limit, List<T> items, Function<T, Place> place) {
    if (items.size() < limit) {
      return new Page<>(items, null);
    }
    var last = place.apply(items.getLast());
    return new Page<>(
        items, "%s?limit=%d&at=%s&after=%s".formatted(path, limit, last.at(), last.requestId()));
  }

  /** What a following path asks for. */
  static Slice slice(@Nullable Instant at, @Nullable UUID after, int limit) {
    var place = at == null || after == null ? null : new Place(at, after);
    return new Slice(place, Math.clamp(limit, 1, MOST));
  }
}
