package org.whistle.calendar;

import java.util.Map;
import java.util.Optional;

/**
 * A line of a notice as it was written, before it is understood.
 *
 * @param at where the line stands, for what it lacks
 * @param fields what was written, by {@code date|until|name|kind|hours}; kind {@code
 *     off|work|regime}
 */
public record NoticeLine(String at, Map<String, Written> fields) {

  /**
   * What was written in one place.
   *
   * @param at a cell or a path
   */
  public record Written(String at, String text) {}

  Optional<Written> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(written -> !written.text().isBlank());
  }
}
