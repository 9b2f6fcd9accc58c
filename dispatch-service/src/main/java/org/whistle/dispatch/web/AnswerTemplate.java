package org.whistle.dispatch.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an answer may begin with. What is to be filled in stands in {@code 【】}; pages don't send an
 * answer in which such a gap is left.
 *
 * @param moves for which it is meant
 * @param outcome that goes with it
 * @param categories codes, or two digits for a group; none means any
 */
record AnswerTemplate(
    String code,
    List<String> moves,
    @Nullable String outcome,
    List<String> categories,
    Wording zh,
    Wording en) {

  /** Its name and its text in one language. */
  record Wording(String name, String text) {}

  Wording in(Locale language) {
    return language.getLanguage().equals("en") ? en : zh;
  }
}
