package org.whistle.tracking;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.whistle.journal.Floodgate;
import org.whistle.tracking.store.DueClocks;

/** Sweeps when the next clock is due: a few by itself, a flood together with others. */
@Component
class Sweeper {
  private final SweepClocks sweep;
  private final DueClocks due;
  private final SweepSettings settings;
  private final Waking waking;

  /** What wakes it, what it reports, and what waits while it is at a flood. */
  @Component
  record Waking(SweepAlarm alarm, ClockMeters meters, Floodgate gate) {}

  Sweeper(SweepClocks sweep, DueClocks due, SweepSettings settings, Waking waking) {
    this.sweep = sweep;
    this.due = due;
    this.settings = settings;
    this.waking = waking;
  }

  /** Until something may be due. */
  void sleep() throws InterruptedException {
    DueClocks.Outlook outlook = due.outlook(settings.ceiling());
    waking.meters().undecided(due.late().undecided());
    waking.alarm().sleep(outlook.now(), outlook.next(), settings.floor());
  }

  /** Whether there was more than one sweep's worth. Verdicts are written first, and then heard. */
  boolean sweep() throws InterruptedException {
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
    while (more && !Thread.currentThread().isInterrupted()) {
      more = sweep.sweep(progress);
    }
    return more;
  }
}
