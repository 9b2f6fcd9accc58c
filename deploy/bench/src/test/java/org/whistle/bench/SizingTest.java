package org.whistle.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.whistle.bench.Sizing.Cost;

class SizingTest {
  private static final Sizing DAY = new Sizing("a place", 36_000, 5);
  private static final Cost COST = new Cost(0.2, 0.05, 12, 20_000, 90_000, 6_000);

  @Test
  void a_tenth_of_the_day_is_the_busiest_hours_and_a_burst_is_three_times_that() {
    assertThat(DAY.busiest()).isEqualTo(1);
    assertThat(DAY.burst()).isEqualTo(3);
    assertThat(DAY.eventsAtOnce(COST)).isEqualTo(36);
  }

  @Test
  void cores_are_busy_to_six_tenths_in_the_burst() {
    assertThat(DAY.cores(COST)).isEqualTo(1, within(1e-9));
    assertThat(DAY.databaseCores(COST)).isEqualTo(0.25, within(1e-9));
  }

  @Test
  void what_stays_is_counted_by_the_year() {
    // 36 000 × 365 × 20 KB
    assertThat(DAY.gigabytesAYear(COST.tableBytes())).isEqualTo(262.8, within(1e-9));
    assertThat(DAY.open()).isEqualTo(180_000);
  }
}
