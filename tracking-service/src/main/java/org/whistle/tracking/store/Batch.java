package org.whistle.tracking.store;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes records to columns of their components' names, many at once: an array a column, so a poll
 * is one statement a table whatever its size. {@link Columns} is the way back.
 */
final class Batch<T extends Record> {
  /** What is any object is JSON. */
  private static final Map<Class<?>, String> TYPES =
      Map.of(
          String.class, "text",
          int.class, "int",
          long.class, "bigint",
          boolean.class, "boolean",
          UUID.class, "uuid",
          Instant.class, "timestamptz",
          List.class, "text",
          Object.class, "jsonb");

  private final List<Column> columns;

  private record Column(String name, Class<?> type, Part part) {
    boolean isOneOf(List<String> names) {
      return names.contains(name.replace("\"", ""));
    }

    String selected() {
      return type == List.class ? name + "::text[]" : name;
    }
  }

  /** What a record has there. */
  private interface Part {
    @Nullable Object of(Object whole);
  }

  Batch(Class<T> type) {
    this(columnsOf(type, whole -> whole).toList());
  }

  private Batch(List<Column> columns) {
    this.columns = columns;
  }

  /** Only these columns of it. */
  Batch<T> only(List<String> names) {
    return new Batch<>(columns.stream().filter(column -> column.isOneOf(names)).toList());
  }

  /** {@code insert … select} of all columns. */
  String insert(String table) {
    return "insert into %s (%s) %s".formatted(table, names(), select(""));
  }

  /** The same, with the time of hearing, which is asked once and not for each row. */
  String insertHeard(String table) {
    return "insert into %s (%s, heard_at) %s"
        .formatted(table, names(), select(", (select whistle_now())"));
  }

  /** {@code update} of the rows that have the same keys. */
  String update(String table, List<String> keys) {
    return "update %s t set %s from (%s) row where %s"
        .formatted(
            table,
            joined(", ", column -> !column.isOneOf(keys), "%s = row.%<s"),
            select(""),
            joined(" and ", column -> column.isOneOf(keys), "t.%s = row.%<s"));
  }

  /** Sets every column to what was to be inserted. */
  String replacing() {
    return joined(", ", _ -> true, "%s = excluded.%<s");
  }

  /** The values of the statement. */
  Object[] values(Collection<T> rows) {
    return columns.stream()
        .map(column -> rows.stream().map(column.part()::of).map(Batch::text).toArray(String[]::new))
        .toArray();
  }

  private String names() {
    return joined(Column::name);
  }

  private String select(String more) {
    return "select %s%s from unnest(%s) row (%s)"
        .formatted(
            joined(Column::selected),
            more,
            joined(column -> "?::" + TYPES.get(column.type()) + "[]"),
            names());
  }

  private String joined(String between, Predicate<Column> which, String form) {
    return columns.stream()
        .filter(which)
        .map(column -> form.formatted(column.name()))
        .collect(Collectors.joining(between));
  }

  private String joined(Function<Column, String> part) {
    return columns.stream().map(part).collect(Collectors.joining(", "));
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case List<?> list ->
          list.stream().map(Batch::quoted).collect(Collectors.joining(",", "{", "}"));
      default -> value.toString();
    };
  }

  private static String quoted(Object element) {
    return '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static Stream<Column> columnsOf(Class<?> type, Part whole) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(component -> columnsOf(component, partOf(component, whole)));
  }

  private static Stream<Column> columnsOf(RecordComponent component, Part part) {
    return component.getType().isRecord()
        ? columnsOf(component.getType(), part)
        : Stream.of(new Column(Columns.quoted(component), component.getType(), part));
  }

  private static Part partOf(RecordComponent component, Part whole) {
    var accessor = component.getAccessor();
    accessor.setAccessible(true);
    return row -> {
      try {
        return accessor.invoke(whole.of(row));
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    };
  }
}
