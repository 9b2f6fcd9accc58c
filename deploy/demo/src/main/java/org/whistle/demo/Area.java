package org.whistle.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A place as intake keeps it.
 *
 * @param type of a grid: {@code general|dedicated}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Area(
    String code,
    String name,
    @Nullable String type,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable Box box) {

  /** A rectangle in degrees. */
  record Box(double south, double west, double north, double east) {}

  static Area of(String code, String name) {
    return new Area(code, name, null, null, null, null);
  }

  boolean isGrid() {
    return code.length() == 15;
  }

  boolean isCommunity() {
    return code.length() == 12;
  }

  boolean isStreet() {
    return code.length() == 9;
  }
}
