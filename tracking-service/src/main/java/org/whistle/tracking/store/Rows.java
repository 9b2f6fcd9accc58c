package org.whistle.tracking.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.whistle.tracking.model.Ask;
import org.whistle.tracking.model.CaseFile;
import org.whistle.tracking.model.Clock;
import org.whistle.tracking.model.Dates;
import org.whistle.tracking.model.Handling;
import org.whistle.tracking.model.Pointed;
import org.whistle.tracking.model.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records to rows, many at once: a batch travels as one JSON array, and PostgreSQL makes rows of
 * it, so a poll is one statement a table whatever its size. {@link Columns} is the way back.
 */
final class Rows {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addMixIn(CaseFile.class, FlatCaseFile.class)
          .addMixIn(Handling.class, FlatHandling.class)
          .addMixIn(Clock.class, FlatClock.class)
          .build();

  private static final JsonMapper SAID =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private Rows() {}

  /** Every part of a file is columns of one row. */
  private record FlatCaseFile(
      @JsonUnwrapped Pointed pointed,
      @JsonUnwrapped Handling handling,
      @JsonUnwrapped Verdict verdict,
      @JsonUnwrapped Ask ask) {}

  private record FlatClock(
      @JsonUnwrapped Clock.Aim aim,
      @JsonUnwrapped Clock.Basis by,
      @JsonUnwrapped Dates dates,
      @JsonUnwrapped Clock.Course course) {}

  private record FlatHandling(
      @JsonUnwrapped Handling.Standing standing,
      @JsonUnwrapped Handling.Seat seat,
      @JsonUnwrapped Handling.Hand hand,
      @JsonUnwrapped Handling.Marks marks) {}

  /** An event as it stands on the wire. */
  static JsonNode asSaid(Object event) {
    return SAID.valueToTree(event);
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  static <T> T of(String json, Class<T> type) {
    return JSON.readValue(json, type);
  }

  /** {@code insert … select} of these columns from one JSON array. */
  static String insert(String table, String columns) {
    return "insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, ?::jsonb)"
        .formatted(table, columns);
  }

  /** The same, with the time of hearing, which is asked once and not for each row. */
  static String insertHeard(String table, String columns) {
    return """
        insert into %1$s (%2$s, heard_at)
        select %2$s, (select whistle_now()) from jsonb_populate_recordset(null::%1$s, ?::jsonb)
        """
        .formatted(table, columns);
  }

  /** Sets every column to what was to be inserted. */
  static String replacing(String columns) {
    return Arrays.stream(columns.split(",\\s*"))
        .map(column -> column + " = excluded." + column)
        .collect(Collectors.joining(", "));
  }

  static Object array(Collection<?> ids) {
    return ids.stream().map(String::valueOf).toArray(String[]::new);
  }
}
