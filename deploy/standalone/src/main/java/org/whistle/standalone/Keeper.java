package org.whistle.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.whistle.machine.Leash;

/** Keeps one part running: starts it, watches it, and starts it again when it dies. */
final class Keeper {

  private static final long LOG_CAPACITY = 10 << 20;
  private static final Duration ORPHANS = Duration.ofSeconds(2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final Part part;
  private final CappedLog log;
  private final Runnable changed;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile @Nullable Process process;
  private volatile String state = "starting";
  private volatile int restarts;

  /**
   * @param changed is told whenever {@link #state} answers differently
   */
  Keeper(Part part, Path log, Runnable changed) {
    this.part = part;
    this.log = new CappedLog(log, LOG_CAPACITY);
    this.changed = changed;
  }

  void start() {
    Thread.ofPlatform().name("keep-" + part.name()).daemon().start(this::keep);
  }

  PartState state() {
    var running = process;
    return new PartState(
        part.name(), running == null ? 0 : running.pid(), state, part.port(), restarts);
  }

  boolean isReady() {
    return state.equals("ready");
  }

  /** Asks the part to end, waits, and ends it by force when it takes too long. */
  void stop(Duration patience) {
    stop.countDown();
    var running = process;
    if (running != null && running.isAlive()) {
      signal(part.stopSignal(), running.toHandle());
      try {
        if (!running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
          running.destroyForcibly().waitFor();
        }
      } catch (InterruptedException interrupted) {
        running.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
    tell("stopped");
  }

  private void keep() {
    var backOff = new BackOff();
    while (!stopping()) {
      try {
        runOnce();
      } catch (IOException | RuntimeException failed) {
        System.err.println(part.name() + " can't be started: " + failed.getMessage());
      }
      if (!stopping()) {
        var pause = backOff.after(isReady());
        restarts++;
        tell("restarting");
        pause(pause);
      }
    }
  }

  private void runOnce() throws IOException {
    var builder = new ProcessBuilder(part.command().get()).redirectErrorStream(true);
    builder.environment().putAll(part.environment().get());
    var started = builder.start();
    process = started;
    tell(restarts == 0 ? "starting" : "restarting");
    var leash = Leash.tie(started, part.stopSignal(), null);
    Thread.ofPlatform().name("ready-" + part.name()).daemon().start(() -> awaitReady(started));
    var printing = Thread.ofPlatform().daemon().start(() -> print(started));
    try {
      started.waitFor();
      // children that outlive their parent for a moment, PostgreSQL's for one, hold the pipe
      printing.join(ORPHANS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      leash.untie();
      process = null;
    }
  }

  private void print(Process started) {
    try {
      log.copy(started.getInputStream());
    } catch (IOException failed) {
      System.err.println("The log of " + part.name() + " ends: " + failed.getMessage());
    }
  }

  private void awaitReady(Process started) {
    while (started.isAlive() && !stopping()) {
      if (part.ready().getAsBoolean()) {
        if (started.isAlive()) {
          tell("ready");
        }
        return;
      }
      pause(LOOK_EVERY);
    }
  }

  /** Sends a process a signal by its name, such as {@code TERM}. */
  static void signal(String signal, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException noKill) {
      process.destroy();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean stopping() {
    return stop.getCount() == 0;
  }

  private void tell(String newState) {
    if (!state.equals("stopped")) {
      state = newState;
    }
    changed.run();
  }

  private void pause(Duration duration) {
    try {
      stop.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
