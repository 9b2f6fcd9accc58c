package org.whistle.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.whistle.journal.Floodgate;
import org.whistle.tracking.store.DueClocks;

/** Sweeps when the next clock is due, as long as the service runs. */
@Component
class Sweeper implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

  private static final Duration REPORTED_EVERY = Duration.ofSeconds(1);

  private final SweepClocks sweep;
  private final DueClocks due;
  private final SweepSettings settings;
  private final Waking waking;
  private Instant reported = Instant.EPOCH;
  private volatile boolean running;
  private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

  /** What wakes it, what it reports, and what waits while it is at a flood. */
  @Component
  record Waking(SweepAlarm alarm, ClockMeters meters, Floodgate gate) {}

  Sweeper(SweepClocks sweep, DueClocks due, SweepSettings settings, Waking waking) {
    this.sweep = sweep;
    this.due = due;
    this.settings = settings;
    this.waking = waking;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("whistle-sweeper").daemon().start(this::run);
  }

  private void run() {
    while (running) {
      try {
        sweepAndSleep();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException fault) {
        LOG.warn("Clocks are swept again in {}: {}", settings.ceiling(), fault.toString());
        if (!pause(settings.ceiling())) {
          return;
        }
      }
    }
  }

  private void sweepAndSleep() throws InterruptedException {
    if (!swept()) {
      DueClocks.Outlook outlook = due.outlook(settings.ceiling());
      if (Duration.between(reported, outlook.now()).abs().compareTo(REPORTED_EVERY) >= 0) {
        reported = outlook.now();
        waking.meters().undecided(due.undecided());
      }
      waking.alarm().sleep(outlook.now(), outlook.next(), settings.floor());
    }
  }

  /** Whether there was more than one sweep's worth. Verdicts are written first, and then heard. */
  private boolean swept() throws InterruptedException {
    waking.gate().shut();
    try {
      boolean more = sweep.sweep();
      if (more) {
        sweepTogether();
      }
      return more;
    } finally {
      waking.gate().open();
    }
  }

  /** A flood: while one waits for the database, another decides. */
  private void sweepTogether() throws InterruptedException {
    Progress progress = new Progress();
    Callable<Boolean> sweeper = () -> sweepWhileThereAreMore(progress);
    try (ExecutorService sweepers = Executors.newFixedThreadPool(settings.threads())) {
      List<Future<Boolean>> sweeps =
          sweepers.invokeAll(Collections.nCopies(settings.threads(), sweeper));
      for (Future<Boolean> each : sweeps) {
        each.get();
      }
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    }
  }

  private boolean sweepWhileThereAreMore(Progress progress) {
    boolean more = true;
    while (more && running) {
      more = sweep.sweep(progress);
    }
    return more;
  }

  private static boolean pause(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.enabled();
  }
}
