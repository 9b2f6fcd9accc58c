package org.whistle.tracking;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.whistle.journal.Watermarks;

/** Watermarks as a test wants them. */
final class SettableWatermarks implements Watermarks {
  private final Map<String, Instant> vouched = new ConcurrentHashMap<>();

  void vouch(Instant until, String... producers) {
    for (String producer : producers) {
      vouched.put(producer, until);
    }
  }

  void vouchAll() {
    vouch(Instant.now().plusSeconds(86_400), "intake", "dispatch", "feedback");
  }

  void silence() {
    vouched.clear();
  }

  @Override
  public Map<String, Instant> vouched() {
    return Map.copyOf(vouched);
  }

  @Override
  public Set<UUID> waiting(Collection<UUID> requestIds) {
    return Set.of();
  }
}
