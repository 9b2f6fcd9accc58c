package org.whistle.feedback.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.whistle.feedback.model.Matter.RedoAwaited;

/** Matters in memory; behaves as PostgreSQL does, see the contract test. */
public final class FakeMatters implements Matters {
  private final Map<UUID, Kept> kept = new HashMap<>();
  private final Map<UUID, UUID> redos = new HashMap<>();
  private final List<Reply> replies = new ArrayList<>();

  @Override
  public Map<UUID, Kept> load(Collection<UUID> requestIds) {
    return kept.entrySet().stream()
        .filter(it -> requestIds.contains(it.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Optional<UUID> requestOfRedo(UUID redoId) {
    return Optional.ofNullable(redos.get(redoId));
  }

  @Override
  public void save(Collection<Kept> matters) {
    for (var it : matters) {
      var before = Optional.ofNullable(kept.get(it.matter().subject().requestId()));
      if (before.map(Kept::version).orElse(0) != it.version()) {
        throw new ChangedMeanwhile();
      }
    }
    for (var it : matters) {
      if (it.matter() instanceof RedoAwaited asked) {
        redos.put(asked.redo().id(), asked.subject().requestId());
      }
    }
    matters.forEach(
        it -> kept.put(it.matter().subject().requestId(), new Kept(it.matter(), it.version() + 1)));
  }

  @Override
  public void record(UUID requestId, int cycle, Reply reply, Instant at) {
    replies.add(reply);
  }

  /** What was recorded, in order. */
  public List<Reply> replies() {
    return replies;
  }
}
