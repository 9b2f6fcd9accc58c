package org.whistle.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sample of every event, made from its components: complete, or with only what it must have.
 */
final class Samples {
  private static final Map<String, String> STRINGS =
      Map.ofEntries(
          Map.entry("number", "SQ-990101-20261120-00037"),
          Map.entry("place", "990101001001003"),
          Map.entry("placeName", "东风社区3号楼"),
          Map.entry("kind", "help"),
          Map.entry("category", "0101"),
          Map.entry("urgency", "urgent"),
          Map.entry("fromCategory", "0106"),
          Map.entry("fromUrgency", "general"),
          Map.entry("wishedUrgency", "general"),
          Map.entry("channel", "app"),
          Map.entry("route", "S"),
          Map.entry("rule", "2026.1"),
          Map.entry("calendar", "2025.1+2026.1"),
          Map.entry("tier", "community"),
          Map.entry("fromTier", "grid"),
          Map.entry("fromPlace", "990101001002001"),
          Map.entry("fromUnit", "D03"),
          Map.entry("by", "community"),
          Map.entry("unit", "D06"),
          Map.entry("lead", "D06"),
          Map.entry("units", "D06"),
          Map.entry("desks", "990101001001"),
          Map.entry("cause", "asked"),
          Map.entry("clock", "respond"),
          Map.entry("subject", "D06"),
          Map.entry("why", "extended"),
          Map.entry("limit", "3 working days"),
          Map.entry("ask", "withdrawal.asked"),
          Map.entry("solved", "yes"),
          Map.entry("producer", "dispatch"),
          Map.entry("type", "request.taken"),
          Map.entry("proposedBy", "command"),
          Map.entry("approvedBy", "admin"),
          Map.entry("to", "grid-worker"),
          Map.entry("about", "unit:D06"),
          Map.entry("hash", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));

  private Samples() {}

  static RequestEvent complete(Class<? extends RequestEvent> type) {
    return (RequestEvent) make(type, true);
  }

  /** Without what may be absent. */
  static RequestEvent bare(Class<? extends RequestEvent> type) {
    return (RequestEvent) make(type, false);
  }

  static boolean nullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Object make(Class<?> type, boolean complete) {
    var components = type.getRecordComponents();
    var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values =
        Stream.of(components)
            .map(
                component ->
                    nullable(component) && !complete
                        ? null
                        : value(component.getName(), component.getGenericType(), complete))
            .toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(String name, Type type, boolean complete) {
    return switch (type) {
      case ParameterizedType list ->
          List.of(value(name, list.getActualTypeArguments()[0], complete));
      case Class<?> plain when plain == String.class -> STRINGS.getOrDefault(name, name);
      case Class<?> plain when plain == UUID.class ->
          new UUID(0x019a_a0b1_c2d3_7000L, 0x8000_0000_0000_0000L | Math.abs(name.hashCode()));
      case Class<?> plain when plain == Instant.class ->
          Instant.parse("2026-11-24T10:00:00.123456Z");
      case Class<?> plain when plain == int.class || plain == Integer.class -> 1;
      case Class<?> plain when plain == long.class -> 3L;
      case Class<?> plain when plain == boolean.class -> true;
      case Class<?> plain when plain.isRecord() -> make(plain, complete);
      default -> throw new IllegalStateException("Events don't carry " + type);
    };
  }
}
