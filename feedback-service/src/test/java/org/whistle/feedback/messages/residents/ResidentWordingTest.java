package org.whistle.feedback.messages.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentWordingTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "received",
        "received.dated",
        "received.urgent",
        "received.rest",
        "named",
        "extended",
        "suspended",
        "registered",
        "resolved",
        "declined"
      })
  void each_text_names_the_request_and_the_number_to_call_and_has_no_link(String words) {
    for (var language : new String[] {"zh", "en"}) {
      var text = text(words, language);
      assertThat(text).contains("SQ-1", "ABC234", "12345").doesNotContain("{", "http", "www");
      assertThat(text).containsAnyOf("退订回T", "Reply T to stop");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"too-late", "unmatched", "unclear"})
  void whoever_wrote_in_vain_is_told_so(String words) {
    assertThat(text(words, "zh")).contains("12345").doesNotContain("{");
    assertThat(text(words, "en")).contains("12345").doesNotContain("{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void a_restricted_matter_is_not_named(String language) {
    var text =
        ResidentWording.in(language).text(Map.of("words", "received", "number", "SQ-1"), SHANGHAI);
    assertThat(text).containsAnyOf("您的诉求", "your request");
  }

  private static String text(String words, String language) {
    var facts =
        Map.<String, Object>of(
            "words", words,
            "number", "SQ-1",
            "code", "ABC234",
            "phone", "12345",
            "sign", "社区吹哨",
            "category", "0106",
            "placeName", "东风社区3号楼",
            "until", "2026-11-25T10:00:00Z");
    return ResidentWording.in(language).text(facts, SHANGHAI);
  }
}
