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
    return alternatives.isEmpty()
        || alternatives.stream().anyMatch(alternative -> stands(words, alternative));
  }

  /** Chinese stands anywhere; a Latin word begins where no letter stands before it. */
  private static boolean stands(String words, String alternative) {
    var latin = alternative.charAt(0) < 128;
    var at = words.indexOf(alternative);
    while (latin && at > 0 && isLatin(words.charAt(at - 1))) {
      at = words.indexOf(alternative, at + 1);
    }
    return at >= 0;
  }

  private static boolean isLatin(char letter) {
    return letter < 128 && Character.isLetter(letter);
  }

  private static List<String> split(String alternatives) {
    return alternatives.isEmpty() ? List.of() : List.of(alternatives.split("\\|"));
  }
}
