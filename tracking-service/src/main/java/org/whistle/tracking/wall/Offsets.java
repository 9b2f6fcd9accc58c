package org.whistle.tracking.wall;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where somebody stands in the topic, for {@code Last-Event-ID}: {@code 12,55,3} are the next
 * offsets of partitions 0, 1 and 2. Any instance understands it.
 */
record Offsets(Map<Integer, Long> next) {

  static Optional<Offsets> parse(String id) {
    if (!id.matches("\\d{1,18}(,\\d{1,18}){0,999}")) {
      return Optional.empty();
    }
    Map<Integer, Long> next = new TreeMap<>();
    for (String offset : id.split(",")) {
      next.put(next.size(), Long.valueOf(offset));
    }
    return Optional.of(new Offsets(next));
  }

  /** Whether this one comes later in the partition. */
  boolean covers(int partition, long offset) {
    return offset < next.getOrDefault(partition, 0L);
  }

  /** Whether it is nowhere behind the one and nowhere ahead of the other. */
  boolean between(Map<Integer, Long> lowest, Map<Integer, Long> highest) {
    return next.keySet().equals(highest.keySet())
        && lowest.entrySet().stream().allMatch(low -> low.getValue() <= next.get(low.getKey()))
        && next.entrySet().stream().allMatch(n -> n.getValue() <= highest.get(n.getKey()));
  }

  @Override
  public String toString() {
    return next.values().stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
