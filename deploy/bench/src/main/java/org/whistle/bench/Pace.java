package org.whistle.bench;

import java.util.concurrent.locks.LockSupport;

/** A steady rate: the n-th turn comes n periods after the first, however long each turn takes. */
final class Pace {
  private final long periodNanos;
  private long next = System.nanoTime();

  Pace(int perSecond) {
    periodNanos = 1_000_000_000L / perSecond;
  }

  void awaitNext() {
    for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    next += periodNanos;
  }
}
