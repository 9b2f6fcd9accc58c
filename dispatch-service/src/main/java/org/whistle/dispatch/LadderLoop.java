package org.whistle.dispatch;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes what has waited for its set time one rung further. What could have ended the waiting is
 * dispatch's own to say, so nobody needs to be vouched for; of two instances, the second finds
 * nothing left to do. In passing it looks whether the morning has come.
 */
@Component
final class LadderLoop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LadderLoop.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int AT_ONCE = 100;

  private final Overruns overruns;
  private final Lives lives;
  private final WalkLadder ladder;
  private final MorningDigest morning;
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  LadderLoop(Overruns overruns, Lives lives, WalkLadder ladder, MorningDigest morning) {
    this.overruns = overruns;
    this.lives = lives;
    this.ladder = ladder;
    this.morning = morning;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("whistle-ladder").start(this::loop);
  }

  private void loop() {
    while (running) {
      try {
        morning.look();
        if (!walk()) {
          Thread.sleep(EVERY);
        }
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException fault) {
        LOG.warn("The ladder tries again: {}", fault.toString());
        pause();
      }
    }
  }

  private boolean walk() {
    var due = overruns.due(AT_ONCE);
    due.forEach(this::walk);
    return due.size() == AT_ONCE;
  }

  private void walk(UUID id) {
    if (running) {
      lives.write(
          id,
          life -> {
            ladder.further(life);
            return id;
          });
    }
  }

  private void pause() {
    try {
      Thread.sleep(EVERY);
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
