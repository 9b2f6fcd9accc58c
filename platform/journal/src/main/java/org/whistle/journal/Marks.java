package org.whistle.journal;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Highest sequence by producer, of one request. As text {@code dispatch=3,intake=1}: the same in
 * the header {@code ce_heard} and in the table.
 */
final class Marks {
  private final Map<String, Long> highest;

  private Marks(Map<String, Long> highest) {
    this.highest = highest;
  }

  static Marks parse(String text) {
    Map<String, Long> highest = new TreeMap<>();
    for (String mark : text.isEmpty() ? new String[0] : text.split(",")) {
      int equals = mark.indexOf('=');
      highest.put(mark.substring(0, equals), Long.valueOf(mark.substring(equals + 1)));
    }
    return new Marks(highest);
  }

  long of(String producer) {
    return highest.getOrDefault(producer, 0L);
  }

  void advance(String producer, long sequence) {
    highest.put(producer, sequence);
  }

  boolean cover(Marks others) {
    return others.highest.entrySet().stream()
        .allMatch(mark -> of(mark.getKey()) >= mark.getValue());
  }

  /** The next sequence of each producer that the other has heard further than this. */
  Map<String, Long> lacking(Marks others) {
    Map<String, Long> next = new TreeMap<>();
    others.highest.forEach(
        (producer, sequence) -> {
          if (sequence > of(producer)) {
            next.put(producer, of(producer) + 1);
          }
        });
    return next;
  }

  /** What a writer of this name has heard of the others; its own order is in its sequence. */
  String without(String producer) {
    return highest.entrySet().stream()
        .filter(mark -> !mark.getKey().equals(producer))
        .map(Object::toString)
        .collect(Collectors.joining(","));
  }

  @Override
  public String toString() {
    return without("");
  }
}
