package org.whistle.bench;

import java.util.Arrays;
import java.util.Locale;

/** Latencies in nanoseconds, read as percentiles in milliseconds. */
record Latencies(long[] sorted) {

  static Latencies of(long[] nanos) {
    long[] copy = nanos.clone();
    Arrays.sort(copy);
    return new Latencies(copy);
  }

  /** The value that {@code percent} of all stay at or below, in milliseconds; NaN when empty. */
  double percentile(double percent) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.1f ms, p99 %.1f ms (%d samples)",
        percentile(50),
        percentile(99),
        sorted.length);
  }
}
