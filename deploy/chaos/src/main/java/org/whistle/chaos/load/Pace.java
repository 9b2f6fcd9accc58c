package org.whistle.chaos.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets the clients go one after the other at a set rate, and holds them all while paused. */
final class Pace {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final long interval;
  private long next = System.nanoTime();
  private boolean paused;
  private boolean stopped;
  private int acting;

  Pace(double perSecond) {
    this.interval = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
  }

  /** Waits for a turn; false when there will be none any more. Each turn ends with {@link #end}. */
  boolean begin() throws InterruptedException {
    lock.lock();
    try {
      long now = System.nanoTime();
      while (!stopped && (paused || now < next)) {
        if (paused) {
          changed.await();
        } else {
          changed.awaitNanos(next - now);
        }
        now = System.nanoTime();
      }
      next = Math.max(next + interval, now - interval);
      acting += stopped ? 0 : 1;
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  void end() {
    lock.lock();
    try {
      acting--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns when nobody acts any more. */
  void pause() throws InterruptedException {
    lock.lock();
    try {
      paused = true;
      while (acting > 0) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  void resume() {
    lock.lock();
    try {
      paused = false;
      next = System.nanoTime();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void stop() {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
