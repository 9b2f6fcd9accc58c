package org.whistle.feedback.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.feedback.rates.model.CaseFacts;
import org.whistle.feedback.rates.model.Counting;
import org.whistle.feedback.rates.model.Mark;
import org.whistle.feedback.rates.model.Measure;
import org.whistle.feedback.rates.model.Traits;

/** Asked for once more after it was archived, a case was not resolved the first time. */
class AskedAgainTest {
  private static final CaseFacts SETTLED =
      CaseFacts.of(
              UUID.randomUUID(),
              new Traits(
                  "SQ-1", 202611, "990101001001003", "help", "0103", "app", false, List.of()))
          .with(Mark.RESOLVED)
          .with(Mark.SETTLED);

  @Test
  void it_leaves_the_first_time_rate_and_is_no_redo() {
    assertThat(Measure.RESOLVED_AT_ONCE.isIn(measures(SETTLED))).isTrue();
    var again = measures(SETTLED.with(Mark.ASKED_AGAIN));
    assertThat(Measure.RESOLVED_AT_ONCE.isIn(again)).isFalse();
    assertThat(Measure.SETTLED.isIn(again)).isTrue();
    assertThat(Measure.REDONE.isIn(again)).isFalse();
  }

  private static long measures(CaseFacts facts) {
    return Counting.rows(facts).getFirst().measures();
  }
}
