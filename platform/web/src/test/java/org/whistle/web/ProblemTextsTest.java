package org.whistle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  @Test
  void every_text_is_there_in_both_languages() {
    ResourceBundle chinese = ResourceBundle.getBundle("problems", Locale.ROOT);
    ResourceBundle english = ResourceBundle.getBundle("problems", Locale.ENGLISH);
    assertThat(english.keySet()).isEqualTo(chinese.keySet());
    assertThat(english.keySet()).allMatch(k -> !english.getString(k).equals(chinese.getString(k)));
  }

  @Test
  void who_asks_for_nothing_reads_chinese() {
    assertThat(ProblemTexts.language(null)).isEqualTo(Locale.CHINESE);
    assertThat(ProblemTexts.language("de, *;q=0.1")).isEqualTo(Locale.CHINESE);
    assertThat(ProblemTexts.language("no such; thing")).isEqualTo(Locale.CHINESE);
    assertThat(ProblemTexts.language("de, en-US;q=0.8, zh;q=0.5")).isEqualTo(Locale.ENGLISH);
    assertThat(ProblemTexts.language("zh-Hant-TW, en;q=0.5")).isEqualTo(Locale.CHINESE);
  }
}
