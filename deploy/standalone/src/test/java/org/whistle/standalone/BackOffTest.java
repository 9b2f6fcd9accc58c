package org.whistle.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private final BackOff backOff = new BackOff();

  @Test
  void early_deaths_are_answered_ever_later_but_never_later_than_ten_seconds() {
    var pause = Duration.ZERO;
    for (int death = 0; death < 10; death++) {
      var next = backOff.after(Duration.ofSeconds(1));
      assertThat(next).isGreaterThanOrEqualTo(pause);
      pause = next;
    }
    assertThat(pause).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void a_part_that_lived_long_comes_back_at_once() {
    var first = backOff.after(Duration.ofSeconds(1));
    backOff.after(Duration.ofSeconds(1));

    assertThat(backOff.after(Duration.ofMinutes(5))).isEqualTo(first);
  }
}
