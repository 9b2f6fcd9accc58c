package org.whistle.feedback.messages.residents.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {

  @ParameterizedTest(name = "{0} means {1}")
  @CsvSource({
    "1, SOLVED",
    "１。, SOLVED",
    "'1 满意！', SOLVED",
    "基本满意, SOLVED_SO_SO",
    "3, NOT_SOLVED",
    "不满意, NOT_SOLVED",
    "t, STOP",
    "ＴＤ, STOP",
    "退订。, STOP",
    "恢复, START",
    "hf, START",
    "12, UNCLEAR",
    "11月修好就行, UNCLEAR",
    "'', UNCLEAR"
  })
  void a_reply_is_read_however_it_is_typed(String text, Meaning meaning) {
    assertThat(Meaning.of(text)).isEqualTo(meaning);
  }
}
