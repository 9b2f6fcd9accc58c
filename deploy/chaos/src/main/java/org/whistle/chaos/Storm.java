package org.whistle.chaos;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.whistle.chaos.fault.JsonLines;
import org.whistle.chaos.fault.Outcome;
import org.whistle.chaos.fault.Performer;

/** Some of the plan's faults, several in flight, each written down when it is over. */
final class Storm {
  private static final int AT_ONCE = 3;

  private final Performer performer;
  private final JsonLines<Done> book;
  private final int instances;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final Queue<String> unrecovered = new ConcurrentLinkedQueue<>();

  Storm(Performer performer, JsonLines<Done> book, int instances) {
    this.performer = performer;
    this.book = book;
    this.instances = instances;
  }

  /**
   * Returns when the last of them is over, with what didn't recover.
   *
   * @param until nanoseconds after which none begins any more
   */
  List<String> rage(List<Plan.Step> steps, long until) throws InterruptedException {
    try (var flights = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var step : steps) {
        if (System.nanoTime() > until) {
          break;
        }
        Thread.sleep(step.pause());
        room.acquire(step.alone() ? AT_ONCE : 1);
        flights.submit(() -> fly(step));
      }
    }
    return List.copyOf(unrecovered);
  }

  private void fly(Plan.Step step) {
    var start = Instant.now();
    try {
      note(step, start, performer.perform(step.fault()));
    } catch (ExecutionException | RuntimeException failed) {
      unrecovered.add(step.number() + " " + step.fault() + ": " + failed.getMessage());
      note(step, start, new Outcome("didn't recover: " + failed.getMessage(), null));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      room.release(step.alone() ? AT_ONCE : 1);
    }
  }

  private void note(Plan.Step step, Instant start, Outcome outcome) {
    var recovery = outcome.recovery();
    var entry =
        new Done(
            step.number(),
            step.fault().kind(),
            step.fault().toString(),
            Goals.of(step.fault(), instances),
            step.alone(),
            start,
            Instant.now(),
            recovery == null ? null : recovery.toMillis(),
            outcome.notDone());
    book.add(entry);
    System.out.printf(
        "%5d%s %-70s %s%n",
        entry.number(),
        entry.alone() ? "!" : " ",
        entry.fault(),
        Objects.requireNonNullElse(
            entry.notDone() == null ? null : "not done: " + entry.notDone(),
            recovery == null ? "done" : "back after %.1f s".formatted(recovery.toMillis() / 1e3)));
  }
}
