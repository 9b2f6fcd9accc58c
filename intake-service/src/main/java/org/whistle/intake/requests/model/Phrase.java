package org.whistle.intake.requests.model;

import java.util.List;

/**
 * Matches words that hold at least one of each list; an empty list asks for nothing.
 *
 * @param any alternatives, in lower case
 * @param with further alternatives, one of which must stand in the same words
 */
record Phrase(List<String> any, List<String> with) {

  static Phrase of(String any, String with) {
    return new Phrase(split(any), split(with));
  }

  boolean in(String words) {
    return holds(words, any) && holds(words, with);
  }

  private static boolean holds(String words, List<String> alternatives) {
    return alternatives.isEmpty() || alternatives.stream().anyMatch(words::contains);
  }

  private static List<String> split(String alternatives) {
    return alternatives.isEmpty() ? List.of() : List.of(alternatives.split("\\|"));
  }
}
