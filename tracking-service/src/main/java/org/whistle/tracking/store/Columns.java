package org.whistle.tracking.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a record from the columns of its components' names; a part that is a record itself lies
 * flat in the same row. Files are read with every poll and every verdict: through JSON it took most
 * of a verdict's time.
 */
final class Columns<T extends Record> implements RowMapper<T> {
  private final Class<T> type;
  private final Reader whole;

  Columns(Class<T> type) {
    this.type = type;
    this.whole = readerOf(type);
  }

  /**
   * The columns to select, by name: a statement that was prepared before a column was added goes
   * on.
   *
   * @param table how the statement calls the table
   */
  String from(String table) {
    return namesOf(type).map(name -> table + "." + name).collect(Collectors.joining(", "));
  }

  @Override
  public T mapRow(ResultSet row, int number) throws SQLException {
    return of(row);
  }

  T of(ResultSet row) throws SQLException {
    return type.cast(whole.read(row));
  }

  private interface Reader {
    @Nullable Object read(ResultSet row) throws SQLException;
  }

  private static Reader readerOf(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Reader[] parts = Arrays.stream(components).map(Columns::readerOf).toArray(Reader[]::new);
    Constructor<?> constructor = constructorOf(type, components);
    return row -> {
      Object[] values = new Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        values[i] = parts[i].read(row);
      }
      try {
        return constructor.newInstance(values);
      } catch (ReflectiveOperationException unfit) {
        throw new IllegalStateException("No row of " + type, unfit);
      }
    };
  }

  private static Constructor<?> constructorOf(Class<?> type, RecordComponent[] components) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Reader readerOf(RecordComponent component) {
    Class<?> type = component.getType();
    String column = nameOf(component);
    if (type.isRecord()) {
      return readerOf(type);
    }
    if (type == String.class) {
      return row -> row.getString(column);
    }
    if (type == int.class) {
      return row -> row.getInt(column);
    }
    if (type == boolean.class) {
      return row -> row.getBoolean(column);
    }
    if (type == UUID.class) {
      return row -> row.getObject(column, UUID.class);
    }
    if (type == Instant.class) {
      return row -> instant(row.getObject(column, OffsetDateTime.class));
    }
    if (type == List.class) {
      return row -> List.of((Object[]) row.getArray(column).getArray());
    }
    throw new IllegalStateException("No column is a " + type);
  }

  private static Stream<String> namesOf(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(
            component ->
                component.getType().isRecord()
                    ? namesOf(component.getType())
                    : Stream.of(quoted(component)));
  }

  static String quoted(RecordComponent component) {
    return '"' + nameOf(component) + '"';
  }

  private static String nameOf(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
