package org.whistle.tracking;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;
import org.whistle.journal.Registry;
import org.whistle.loop.Loop;
import org.whistle.loop.WakeUp;
import org.whistle.tracking.store.Announcements;
import org.whistle.tracking.store.Announcements.Announced;

/**
 * Goes by what was announced, here and in the other services, and dates open clocks anew, as long
 * as the service runs. What stands in the database counts: it is told to the others again after
 * every start.
 */
@Component
public class KeepTerms implements SmartLifecycle {
  private static final Duration LOOKED_EVERY = Duration.ofSeconds(2);

  private final Announcements announcements;
  private final InForce inForce;
  private final Registry registry;
  private final DateClocksAnew anew;
  private final Set<String> told = new HashSet<>();
  private final WakeUp asked = new WakeUp();
  private final Loop loop = new Loop("whistle-terms", this::heed, asked.within(LOOKED_EVERY));

  KeepTerms(Announcements announcements, InForce inForce, Registry registry, DateClocksAnew anew) {
    this.announcements = announcements;
    this.inForce = inForce;
    this.registry = registry;
    this.anew = anew;
  }

  /** Looks at once for what was announced. */
  public void wake() {
    asked.run();
  }

  /** True when there may be more to date anew. */
  private boolean heed() {
    List<Announced> all = announcements.all();
    all.forEach(it -> inForce.hear(it.key(), it.content()));
    for (Announced it : all) {
      if (!told.contains(it.key())) {
        registry.announce(it.key(), it.content());
        told.add(it.key());
      }
    }
    return anew.dateSome();
  }

  @Override
  public void start() {
    announcements.all().forEach(it -> inForce.hear(it.key(), it.content()));
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop();
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }

  /** Before anything is heard: clocks open by what holds. */
  @Override
  public int getPhase() {
    return 0;
  }
}
