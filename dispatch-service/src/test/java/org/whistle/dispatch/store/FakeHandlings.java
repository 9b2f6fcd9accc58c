package org.whistle.dispatch.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.whistle.dispatch.HandlingChanged;
import org.whistle.dispatch.Handlings;
import org.whistle.dispatch.model.Handling;

/** Lives in memory. */
final class FakeHandlings implements Handlings {
  private final Map<UUID, Handling> lives = new HashMap<>();

  @Override
  public Map<UUID, Handling> load(Collection<UUID> ids) {
    var found = new HashMap<>(lives);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public void save(Collection<Handling> handlings) {
    var fresh = handlings.stream().filter(this::isNext).toList();
    if (fresh.size() != handlings.size()) {
      throw new HandlingChanged(handlings.size(), fresh.size());
    }
    fresh.forEach(handling -> lives.put(handling.id(), handling.saved()));
  }

  private boolean isNext(Handling handling) {
    var before = lives.get(handling.id());
    return before == null || before.version() == handling.version();
  }
}
