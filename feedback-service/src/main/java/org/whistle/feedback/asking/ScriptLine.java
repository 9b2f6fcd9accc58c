package org.whistle.feedback.asking;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line, and when it is said; what isn't asked fits always.
 *
 * @param categories four digits, or two for a group
 */
record ScriptLine(
    @Nullable String reason,
    @Nullable String urgency,
    @Nullable List<String> categories,
    String zh,
    String en) {

  boolean fits(String asked, String pressing, String category) {
    return (reason == null || reason.equals(asked))
        && (urgency == null || urgency.equals(pressing))
        && (categories == null || categories.stream().anyMatch(category::startsWith));
  }

  String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }
}
