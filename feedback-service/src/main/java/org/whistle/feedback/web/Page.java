package org.whistle.feedback.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the path of the following part, absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Page<T>(List<T> items, @Nullable String next) {
  static final int LIMIT = 50;
  private static final int MOST = 200;

  static int atMost(int limit) {
    return Math.clamp(limit, 1, MOST);
  }

  static <T> Page<T> of(String path, int limit, List<T> items, Function<T, UUID> id) {
    if (items.size() < limit) {
      return new Page<>(items, null);
    }
    var last = id.apply(items.getLast());
    return new Page<>(items, "%s?limit=%d&after=%s".formatted(path, limit, last));
  }
}
