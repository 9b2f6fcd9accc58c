package org.whistle.feedback.messages.residents.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What somebody who texts back means. */
public enum Meaning {
  SOLVED,
  SOLVED_SO_SO,
  NOT_SOLVED,
  STOP,
  START,
  UNCLEAR;

  private static final Set<String> STOPS = Set.of("T", "TD", "退订", "N", "STOP");
  private static final Set<String> STARTS = Set.of("HF", "恢复", "Y", "START");

  /** Reads it: a digit or a word, full-width letters and a full stop included. */
  public static Meaning of(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Punct}。，！]", "")
            .toUpperCase(Locale.ROOT);
    if (STOPS.contains(plain)) {
      return STOP;
    }
    if (STARTS.contains(plain)) {
      return START;
    }
    return switch (plain) {
      case "1", "1满意", "满意" -> SOLVED;
      case "2", "2基本满意", "基本满意" -> SOLVED_SO_SO;
      case "3", "3不满意", "不满意" -> NOT_SOLVED;
      default -> UNCLEAR;
    };
  }

  /** Whether it is a verdict on what was answered. */
  public boolean rates() {
    return this == SOLVED || this == SOLVED_SO_SO || this == NOT_SOLVED;
  }
}
