package org.whistle.dispatch.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Columns that may be null. */
final class Columns {
  private Columns() {}

  static @Nullable String textOrNull(JsonNode row, String column) {
    var value = row.get(column);
    return value == null || value.isNull() ? null : value.asString();
  }

  static @Nullable Instant time(JsonNode row, String column) {
    var value = textOrNull(row, column);
    return value == null ? null : OffsetDateTime.parse(value).toInstant();
  }

  static Map<String, Instant> times(JsonNode row, String column) {
    return row.path(column).properties().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, it -> Instant.parse(it.getValue().asString())));
  }

  static void put(ObjectNode row, String column, @Nullable Instant at) {
    if (at != null) {
      row.put(column, at.toString());
    }
  }
}
