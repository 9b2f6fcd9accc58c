package org.whistle.dispatch;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Responsibilities;
import org.whistle.journal.Registry;
import org.whistle.loop.Loop;
import org.whistle.loop.WakeUp;

/**
 * Goes by what was announced, and tells the other services, as long as the service runs. What
 * stands in the database counts: it is told again after every start.
 */
@Component
final class KeepAnnounced implements SmartLifecycle {
  /** Within it, every instance knows of what was announced; nothing holds earlier. */
  static final Duration SETTLED = Duration.ofSeconds(5);

  private static final Duration LOOKED_EVERY = Duration.ofSeconds(2);

  private final Announcements announcements;
  private final RoutingRules rules;
  private final Responsibilities responsibilities;
  private final Registry registry;
  private final Set<String> told = new HashSet<>();
  private final WakeUp asked = new WakeUp();
  private final Loop loop = new Loop("whistle-announced", this::heed, asked.within(LOOKED_EVERY));

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
    asked.run();
  }

  /** Before anything is heard: requests are routed by what holds. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    announcements.all().forEach(this::hear);
    loop.start();
  }

  /** There is never more at once. */
  private boolean heed() {
    for (var one : announcements.all()) {
      hear(one);
      if (!told.contains(one.key())) {
        registry.announce(one.key(), one.content());
        told.add(one.key());
      }
    }
    return false;
  }

  private void hear(Announced one) {
    rules.hear(one);
    responsibilities.hear(one.key(), one.content());
  }

  @Override
  public void stop() {
    loop.stop();
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }
}
