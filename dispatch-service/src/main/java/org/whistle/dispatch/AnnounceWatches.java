package org.whistle.dispatch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.contracts.Watches;
import org.whistle.journal.Registry;
import tools.jackson.databind.json.JsonMapper;

/** Says whose turn it is to whoever tells people: staff ids and times, never names or phones. */
@Component
final class AnnounceWatches {
  /** So long the others know by themselves who is on duty. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final Rota rota;
  private final Registry registry;
  private @Nullable Watches told;

  AnnounceWatches(Rota rota, Registry registry) {
    this.rota = rota;
    this.registry = registry;
  }

  /** There is never more at once. */
  boolean look() {
    var watches = rota.within(AHEAD);
    if (!watches.equals(told)) {
      registry.announce(Watches.KEY, JsonMapper.shared().writeValueAsString(watches));
      told = watches;
    }
    return false;
  }
}
