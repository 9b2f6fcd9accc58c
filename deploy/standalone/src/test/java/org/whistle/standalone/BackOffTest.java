package org.whistle.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private final BackOff backOff = new BackOff();

  @Test
  void deaths_before_ready_are_answered_ever_later_but_never_later_than_five_seconds() {
    var pause = Duration.ZERO;
    for (int death = 0; death < 10; death++) {
      var next = backOff.after(false);
      assertThat(next).isGreaterThanOrEqualTo(pause);
      pause = next;
    }
    assertThat(pause).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void a_part_that_was_ready_comes_back_at_once_and_its_early_deaths_are_forgotten() {
    var first = backOff.after(false);
    backOff.after(false);

    assertThat(backOff.after(true)).isZero();
    assertThat(backOff.after(true)).isZero();
    assertThat(backOff.after(false)).isEqualTo(first);
  }
}
