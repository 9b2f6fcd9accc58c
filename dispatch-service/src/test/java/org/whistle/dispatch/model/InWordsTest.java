package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "　　",
        "已处理",
        "已处理。",
        "已 处 理！",
        "已处理，谢谢",
        "问题已解决。",
        "。。。。。。",
        "好了",
        "Done.",
        "OK, fixed!",
        "啊啊啊啊啊啊",
        "已修",
        "11111111"
      })
  void what_fits_every_request_tells_nothing(String answer) {
    assertThat(InWords.tells(answer)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"换了灯泡", "水管修好了", "管道已疏通，污水已清理", "Bulb replaced", "灯杆归铁路，已转告，周五装好", "已处理：换了声控灯"})
  void what_was_done_does(String answer) {
    assertThat(InWords.tells(answer)).isTrue();
  }
}
