package org.whistle.tracking.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.whistle.journal.Broadcast;
import org.whistle.journal.Said;
import org.whistle.tracking.model.Fact;

/** Two partitions of a topic, and an inbox that is where the test says. */
final class Topic implements Broadcast {
  final Map<Integer, Long> ends = new TreeMap<>(Map.of(0, 0L, 1, 0L));
  final Map<Integer, Long> applied = new TreeMap<>();
  private final List<Said> log = new ArrayList<>();
  private final List<Consumer<Said>> listeners = new ArrayList<>();

  /** The same log, as another instance reads it from the beginning. */
  Topic again() {
    Topic other = new Topic();
    other.ends.putAll(ends);
    other.log.addAll(log);
    return other;
  }

  Said says(Fact fact) {
    return says(fact, 0);
  }

  Said says(Fact fact, int partition) {
    Said said = said(fact, partition, ends.get(partition));
    log.add(said);
    listeners.forEach(listener -> listener.accept(said));
    ends.merge(partition, 1L, Long::sum);
    return said;
  }

  /** Cut off behind its first record, and written on. */
  void isCutBeforeSaying(Fact fact) {
    listeners.forEach(listener -> listener.accept(said(fact, 0, 0)));
    ends.put(0, 1L);
  }

  @Override
  public Subscription listen(Consumer<Said> listener) {
    log.forEach(listener);
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Map<Integer, Long> position() {
    return listeners.isEmpty() ? Map.of() : ends;
  }

  @Override
  public Map<Integer, Long> applied() {
    return applied;
  }

  private static Said said(Fact fact, int partition, long offset) {
    return new Said(
        UUID.fromString(fact.eventId().toString()),
        fact.requestId(),
        fact.producer(),
        fact.sequence(),
        fact.cycle(),
        fact.at(),
        fact.event(),
        partition,
        offset,
        null);
  }
}
