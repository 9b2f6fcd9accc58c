package org.whistle.journal;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Keeps the lease, and calls what has to happen every second while this instance holds it. */
final class Keeper implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  private final Lease lease;
  private final List<Runnable> everySecond;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("whistle-keeper").factory());
  private volatile boolean running;

  Keeper(Lease lease, List<Runnable> everySecond) {
    this.lease = lease;
    this.everySecond = everySecond;
  }

  @Override
  public void start() {
    running = true;
    clock.scheduleWithFixedDelay(this::tick, 0, 1, TimeUnit.SECONDS);
  }

  private void tick() {
    try {
      if (lease.renew()) {
        everySecond.forEach(Runnable::run);
      }
    } catch (RuntimeException fault) {
      if (running) {
        LOG.warn("The relay's lease is not kept for now: {}", fault.toString());
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
