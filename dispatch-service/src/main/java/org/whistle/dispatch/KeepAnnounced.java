package org.whistle.dispatch;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Responsibilities;
import org.whistle.journal.Registry;

/**
 * Goes by what was announced, and tells the other services, as long as the service runs. What
 * stands in the database counts: it is told again after every start.
 */
@Component
final class KeepAnnounced implements SmartLifecycle {
  /** Within it, every instance knows of what was announced; nothing holds earlier. */
  static final Duration SETTLED = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(KeepAnnounced.class);
  private static final Duration LOOKED_EVERY = Duration.ofSeconds(2);

  private final Announcements announcements;
  private final RoutingRules rules;
  private final Responsibilities responsibilities;
  private final Registry registry;
  private final Set<String> told = new HashSet<>();
  private final Semaphore asked = new Semaphore(0);
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  KeepAnnounced(
      Announcements announcements,
      RoutingRules rules,
      Responsibilities responsibilities,
      Registry registry) {
    this.announcements = announcements;
    this.rules = rules;
    this.responsibilities = responsibilities;
    this.registry = registry;
  }

  /** Looks at once for what was announced. */
  void wake() {
    asked.release();
  }

  /** Before anything is heard: requests are routed by what holds. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    announcements.all().forEach(this::hear);
    running = true;
    thread = Thread.ofPlatform().daemon().name("whistle-announced").start(this::loop);
  }

  private void loop() {
    while (running) {
      try {
        heed();
        if (asked.tryAcquire(LOOKED_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
          asked.drainPermits();
        }
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException fault) {
        LOG.warn("What was announced is looked at again: {}", fault.toString());
        asked.drainPermits();
        pause();
      }
    }
  }

  private void heed() {
    for (var one : announcements.all()) {
      hear(one);
      if (!told.contains(one.key())) {
        registry.announce(one.key(), one.content());
        told.add(one.key());
      }
    }
  }

  private void hear(Announced one) {
    rules.hear(one);
    responsibilities.hear(one.key(), one.content());
  }

  private void pause() {
    try {
      Thread.sleep(LOOKED_EVERY);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
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
}
