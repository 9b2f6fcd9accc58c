package org.whistle.seal;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Chains what waits, every while. */
final class ChainLoop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ChainLoop.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Chain chain;
  private final Duration every;
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  ChainLoop(Chain chain, Duration every) {
    this.chain = chain;
    this.every = every;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("whistle-seal").start(this::loop);
  }

  private void loop() {
    while (running) {
      try {
        if (!chain.chainBatch()) {
          Thread.sleep(every);
        }
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException fault) {
        if (running) {
          LOG.warn("The archive tries again: {}", fault.toString());
          pause();
        }
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(every);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
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
