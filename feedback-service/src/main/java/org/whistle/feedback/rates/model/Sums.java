package org.whistle.feedback.rates.model;

import java.util.Collection;

/** How often each measure counts, over any number of rows, and how often it was excluded. */
public final class Sums {
  private final long[] sums = new long[Measure.values().length];
  private final long[] excluded = new long[Measure.values().length];

  public Sums add(long measures, long times) {
    add(sums, measures, times);
    return this;
  }

  public Sums exclude(long measures, long times) {
    add(excluded, measures, times);
    return this;
  }

  /** Sums by the measure's bit; as many of them as were known when they were made. */
  public Sums add(Long[] counted, Long[] without) {
    add(sums, counted);
    add(excluded, without);
    return this;
  }

  public Sums add(Sums others) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += others.sums[i];
      excluded[i] += others.excluded[i];
    }
    return this;
  }

  public long of(Measure measure) {
    return sums[measure.ordinal()];
  }

  /** Of how many it would be more, had none been excluded. */
  public long excluded(Collection<Measure> any) {
    return any.stream().mapToLong(it -> excluded[it.ordinal()]).sum();
  }

  /** What was excluded is never out of sight. */
  public boolean isNothing() {
    return isNone(sums) && isNone(excluded);
  }

  private static boolean isNone(long[] of) {
    return of[Measure.CASES.ordinal()] == 0
        && of[Measure.CALLED.ordinal()] == 0
        && of[Measure.ANSWERS.ordinal()] == 0;
  }

  private static void add(long[] to, long measures, long times) {
    for (var rest = measures; rest != 0; rest &= rest - 1) {
      to[Long.numberOfTrailingZeros(rest)] += times;
    }
  }

  private static void add(long[] to, Long[] more) {
    for (int i = 0; i < Math.min(to.length, more.length); i++) {
      to[i] += more[i];
    }
  }
}
