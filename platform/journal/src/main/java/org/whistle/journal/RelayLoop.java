package org.whistle.journal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the relay: at once after a commit of this process, and every while for other instances. */
final class RelayLoop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);

  private final Relay relay;
  private final WakeUp wakeUp;
  private final JournalSettings settings;
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  /** Set by every commit that said something; many commits are one wake-up. */
  static final class WakeUp implements Runnable {
    private final Semaphore signal = new Semaphore(0);

    @Override
    public void run() {
      signal.release();
    }

    void await(long milliseconds) throws InterruptedException {
      if (signal.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
        signal.drainPermits();
      }
    }
  }

  RelayLoop(Relay relay, WakeUp wakeUp, JournalSettings settings) {
    this.relay = relay;
    this.wakeUp = wakeUp;
    this.settings = settings;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("whistle-relay").start(this::loop);
  }

  private void loop() {
    long pause = settings.poll().toMillis();
    while (running) {
      try {
        if (!relay.sendBatch()) {
          wakeUp.await(pause);
        }
        pause = settings.poll().toMillis();
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException fault) {
        if (running) {
          LOG.warn("The relay tries again: {}", fault.toString());
          pause = Math.min(2 * pause, 2000);
          sleep(pause);
        }
      }
    }
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(settings.delivery());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
