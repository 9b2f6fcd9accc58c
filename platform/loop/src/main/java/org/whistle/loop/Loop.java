package org.whistle.loop;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that does a batch, rests when there is no more, and goes on so until it is stopped. A
 * fault ends nothing: the batch is tried again, a little later each time.
 */
public final class Loop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String name;
  private final Work work;
  private final Rest rest;
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  /**
   * @param name of its thread, and in the log
   */
  public Loop(String name, Work work, Rest rest) {
    this.name = name;
    this.work = work;
    this.rest = rest;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name(name).start(this::run);
  }

  private void run() {
    try {
      Duration pause = SHORTEST;
      while (running) {
        pause = worked() ? SHORTEST : longer(pause);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration longer(Duration pause) throws InterruptedException {
    Thread.sleep(pause);
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
  }

  private boolean worked() throws InterruptedException {
    try {
      if (!work.next()) {
        rest.rest();
      }
      return true;
    } catch (InterruptedException stop) {
      throw stop;
    } catch (Exception fault) {
      if (running) {
        LOG.warn("{} tries again: {}", name, fault.toString());
      }
      return false;
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
