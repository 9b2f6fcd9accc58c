package org.whistle.tracking;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;
import org.whistle.journal.Registry;
import org.whistle.tracking.store.Announcements;
import org.whistle.tracking.store.Announcements.Announced;

/**
 * Goes by what was announced, here and in the other services, and dates open clocks anew, as long
 * as the service runs. What stands in the database counts: it is told to the others again after
 * every start.
 */
@Component
public class KeepTerms implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(KeepTerms.class);
  private static final Duration LOOKED_EVERY = Duration.ofSeconds(2);

  private final Announcements announcements;
  private final InForce inForce;
  private final Registry registry;
  private final DateClocksAnew anew;
  private final Set<String> told = new HashSet<>();
  private final Semaphore asked = new Semaphore(0);
  private volatile boolean running;
  private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

  KeepTerms(Announcements announcements, InForce inForce, Registry registry, DateClocksAnew anew) {
    this.announcements = announcements;
    this.inForce = inForce;
    this.registry = registry;
    this.anew = anew;
  }

  /** Looks at once for what was announced. */
  public void wake() {
    asked.release();
  }

  private void run() {
    while (running) {
      try {
        heed();
        while (running && anew.dateSome()) {
          LOG.debug("Dated some clocks anew");
        }
        if (asked.tryAcquire(LOOKED_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
          asked.drainPermits();
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException fault) {
        LOG.warn("What was announced is looked at again: {}", fault.toString());
        if (!paused()) {
          return;
        }
      }
    }
  }

  private void heed() {
    List<Announced> all = announcements.all();
    all.forEach(it -> inForce.hear(it.key(), it.content()));
    for (Announced it : all) {
      if (!told.contains(it.key())) {
        registry.announce(it.key(), it.content());
        told.add(it.key());
      }
    }
  }

  private boolean paused() {
    try {
      Thread.sleep(LOOKED_EVERY);
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void start() {
    announcements.all().forEach(it -> inForce.hear(it.key(), it.content()));
    running = true;
    thread = Thread.ofPlatform().name("whistle-terms").daemon().start(this::run);
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

  /** Before anything is heard: clocks open by what holds. */
  @Override
  public int getPhase() {
    return 0;
  }
}
