package org.whistle.feedback.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistle.feedback.rates.model.CaseFacts;
import org.whistle.feedback.rates.model.Counting;
import org.whistle.feedback.rates.model.Measure;
import org.whistle.feedback.rates.model.Traits;

/** What staff find themselves is known by how it came. */
class SelfReportedTest {

  @ParameterizedTest
  @CsvSource({"patrol,true", "proactive,true", "app,false", "phone,false", "meeting,false"})
  void a_patrol_and_what_is_done_before_anybody_asks(String channel, boolean selfReported) {
    var traits =
        new Traits("SQ-1", 202611, "990101001001003", "help", "0103", channel, false, List.of());
    var row = Counting.rows(CaseFacts.of(UUID.randomUUID(), traits)).getFirst();
    assertThat(Measure.SELF_REPORTED.isIn(row.measures())).isEqualTo(selfReported);
  }
}
