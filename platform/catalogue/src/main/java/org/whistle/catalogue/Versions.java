package org.whistle.catalogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that was announced of one kind; what held at a moment is looked up without asking. */
public final class Versions<T extends Versioned> {
  private volatile List<T> all;

  /**
   * @param first holds before anything is announced
   */
  public Versions(T first) {
    all = List.of(first);
  }

  /** Hears of one; a version that is known stays as it is. */
  public synchronized void hear(T one) {
    if (find(one.version()).isEmpty()) {
      all =
          Stream.concat(all.stream(), Stream.of(one))
              .sorted(Comparator.comparing(Versioned::from))
              .toList();
    }
  }

  /** The one that held then; of two from the same moment, the one that was heard of later. */
  public T at(Instant moment) {
    List<T> known = all;
    return known.reversed().stream()
        .filter(one -> !one.from().isAfter(moment))
        .findFirst()
        .orElse(known.getFirst());
  }

  /** In order of their dates, those that are still to come included. */
  public List<T> all() {
    return all;
  }

  public Optional<T> find(String version) {
    return all.stream().filter(one -> one.version().equals(version)).findFirst();
  }
}
