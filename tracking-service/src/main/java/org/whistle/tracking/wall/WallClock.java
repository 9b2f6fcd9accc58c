package org.whistle.tracking.wall;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the wall look for what other instances applied, as long as the service runs. */
@Component
class WallClock implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(WallClock.class);
  private static final long LOOK_EVERY = 20;
  private static final long LOOK_FOR_LATE_EVERY = 1000;

  private final WallFeed feed;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("whistle-wall").factory());
  private volatile boolean running;

  WallClock(WallFeed feed, MeterRegistry registry) {
    this.feed = feed;
    registry.gauge("whistle.stream.listeners", feed, WallFeed::listeners);
  }

  @Override
  public void start() {
    running = true;
    clock.scheduleWithFixedDelay(() -> look(false), 0, LOOK_EVERY, TimeUnit.MILLISECONDS);
    clock.scheduleWithFixedDelay(() -> look(true), 0, LOOK_FOR_LATE_EVERY, TimeUnit.MILLISECONDS);
  }

  private void look(boolean alsoLate) {
    try {
      feed.look(alsoLate);
    } catch (RuntimeException fault) {
      LOG.debug("The wall looks again: {}", fault.toString());
    }
  }

  @Override
  public void stop() {
    running = false;
    clock.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
