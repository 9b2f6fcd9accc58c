package org.whistle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void the_99th_percentile_leaves_one_in_a_hundred_above() {
    long[] nanos = new long[200];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = (200 - i) * 1_000_000L;
    }
    var latencies = Latencies.of(nanos);
    assertThat(latencies.percentile(50)).isEqualTo(100);
    assertThat(latencies.percentile(99)).isEqualTo(198);
    assertThat(latencies.percentile(100)).isEqualTo(200);
  }

  @Test
  void no_samples_are_no_figure() {
    assertThat(Latencies.of(new long[0]).percentile(99)).isNaN();
  }
}
