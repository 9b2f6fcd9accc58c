package org.whistle.feedback.meetings.web;

import java.util.Locale;

/** Constants as the API spells them. */
final class Wire {
  private Wire() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E constant(Class<E> type, String wire) {
    return Enum.valueOf(type, wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
