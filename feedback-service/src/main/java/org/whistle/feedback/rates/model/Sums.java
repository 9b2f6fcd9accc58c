package org.whistle.feedback.rates.model;

/** How often each measure counts, over any number of rows. */
public final class Sums {
  private final long[] sums = new long[Measure.values().length];

  public Sums add(long measures, long times) {
    for (var rest = measures; rest != 0; rest &= rest - 1) {
      sums[Long.numberOfTrailingZeros(rest)] += times;
    }
    return this;
  }

  public Sums add(Sums others) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += others.sums[i];
    }
    return this;
  }

  public long of(Measure measure) {
    return sums[measure.ordinal()];
  }

  public boolean isNothing() {
    return of(Measure.CASES) == 0 && of(Measure.CALLED) == 0 && of(Measure.ANSWERS) == 0;
  }
}
