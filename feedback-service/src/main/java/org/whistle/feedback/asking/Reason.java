package org.whistle.feedback.asking;

import java.util.Locale;

/** One reason to choose from. */
public record Reason(String code, String zh, String en) {

  /** In Chinese, or in English where that was asked for. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }
}
