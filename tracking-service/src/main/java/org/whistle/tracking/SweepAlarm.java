package org.whistle.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the sweeper sleep until the next clock is due, and wakes it for an earlier one. */
@Component
class SweepAlarm {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition earlier = lock.newCondition();
  private @Nullable Instant earliest;

  /** Tells that something is due then, by {@code whistle_now()}. */
  void notLaterThan(@Nullable Instant due) {
    lock.lock();
    try {
      if (due != null && (earliest == null || due.isBefore(earliest))) {
        earliest = due;
        earlier.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Sleeps until then, or until something earlier is due.
   *
   * @param now {@code whistle_now()}
   * @param floor the shortest sleep, so that a clock that can't be decided yet is no busy loop
   */
  void sleep(Instant now, Instant until, Duration floor) throws InterruptedException {
    long start = System.nanoTime();
    lock.lock();
    try {
      for (long left = 1; left > 0; ) {
        Instant end = earliest != null && earliest.isBefore(until) ? earliest : until;
        Duration wanted = Duration.between(now, end);
        long length = (wanted.compareTo(floor) < 0 ? floor : wanted).toNanos();
        left = length - (System.nanoTime() - start);
        if (left > 0) {
          left = earlier.await(left, TimeUnit.NANOSECONDS) ? left : 0;
        }
      }
      earliest = null;
    } finally {
      lock.unlock();
    }
  }
}
