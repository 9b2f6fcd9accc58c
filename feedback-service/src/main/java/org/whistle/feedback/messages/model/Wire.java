package org.whistle.feedback.messages.model;

import java.util.Locale;

/** Constants as tables, rows and JSON write them: in lower case with hyphens. */
public final class Wire {
  private Wire() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant again.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static <E extends Enum<E>> E read(Class<E> type, String wire) {
    return Enum.valueOf(type, wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
