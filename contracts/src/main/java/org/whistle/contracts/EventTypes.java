package org.whistle.contracts;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Wire names and the records behind them, read from the sealed interfaces: the one list of event
 * types.
 */
public final class EventTypes {
  private static final SortedMap<String, Class<? extends RequestEvent>> BY_NAME = new TreeMap<>();

  static {
    records(RequestEvent.class)
        .map(type -> type.asSubclass(RequestEvent.class))
        .forEach(type -> BY_NAME.put(nameOf(type), type));
  }

  private EventTypes() {}

  /** The events below a sealed interface, however deep. */
  static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Stream.of(type.getPermittedSubclasses()).flatMap(EventTypes::records);
  }

  /** The wire name of an event, for example {@code request.taken}. */
  public static String nameOf(Class<? extends RequestEvent> type) {
    return type.getAnnotation(WireName.class).value();
  }

  /** The record behind a wire name; empty when this build doesn't know the type. */
  public static Optional<Class<? extends RequestEvent>> typeOf(String wireName) {
    return Optional.ofNullable(BY_NAME.get(wireName));
  }

  /** Every wire name with its record, in alphabetical order. */
  public static Map<String, Class<? extends RequestEvent>> all() {
    return Map.copyOf(BY_NAME);
  }
}
