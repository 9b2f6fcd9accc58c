package org.whistle.chaos.check;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of some table, by its columns' names. */
record Row(Map<String, Object> columns) {

  /** Names and values in turn; what is null is left out. */
  static Row of(@Nullable Object... namesAndValues) {
    var columns = new HashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      var value = namesAndValues[i + 1];
      if (value != null) {
        columns.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return new Row(columns);
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** Empty when it is null. */
  String text(String column) {
    var value = columns.get(column);
    return value == null ? "" : value.toString();
  }

  long number(String column) {
    return columns.get(column) instanceof Number number ? number.longValue() : 0;
  }

  boolean isTrue(String column) {
    return Boolean.TRUE.equals(columns.get(column));
  }

  @Nullable Instant time(String column) {
    return switch (columns.get(column)) {
      case Timestamp stamp -> stamp.toInstant();
      case Instant instant -> instant;
      case null, default -> null;
    };
  }
}
