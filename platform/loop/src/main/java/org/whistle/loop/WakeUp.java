package org.whistle.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Ends a rest early; many calls meanwhile are one. */
public final class WakeUp implements Runnable {
  private final Semaphore signal = new Semaphore(0);

  @Override
  public void run() {
    signal.release();
  }

  /** Rests until then, or until somebody calls. */
  public Rest within(Duration time) {
    return () -> {
      if (signal.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
        signal.drainPermits();
      }
    };
  }
}
