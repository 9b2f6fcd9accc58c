package org.whistle.journal;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Keeps the lease, and calls what has to happen every second, some of it only by its holder. */
final class Keeper implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  private final Lease lease;
  private final List<Runnable> always;
  private final List<Runnable> whileHeld;
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("whistle-keeper").factory());
  private volatile boolean running;

  Keeper(Lease lease, List<Runnable> always, List<Runnable> whileHeld) {
    this.lease = lease;
    this.always = always;
    this.whileHeld = whileHeld;
  }

  @Override
  public void start() {
    running = true;
    clock.scheduleWithFixedDelay(() -> tried(lease::renew), 0, 500, TimeUnit.MILLISECONDS);
    clock.scheduleWithFixedDelay(this::chores, 0, 1, TimeUnit.SECONDS);
  }

  /** Apart from the lease, for they wait for the broker. */
  private void chores() {
    always.forEach(this::tried);
    if (lease.isHeld()) {
      whileHeld.forEach(this::tried);
    }
  }

  private void tried(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException fault) {
      if (running) {
        LOG.warn("Not kept for now: {}", fault.toString());
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    clock.shutdownNow();
    try {
      lease.release();
    } catch (DataAccessException gone) {
      LOG.debug("The lease runs out by itself", gone);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops after the relay, which has the default phase. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 1;
  }
}
