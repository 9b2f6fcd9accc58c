package org.whistle.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock stands still.
 *
 * @param until absent while it lasts
 */
public record Pause(Instant from, @Nullable Instant until) {
  public Pause {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("A pause ends after it begins: " + from);
    }
  }

  /** The same times in order, with those that touch made one. */
  static List<Pause> apart(Collection<Pause> pauses) {
    List<Pause> apart = new ArrayList<>();
    for (Pause next : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
      Pause last = apart.isEmpty() ? null : apart.getLast();
      if (last == null || next.from.isAfter(last.end())) {
        apart.add(next);
      } else if (next.end().isAfter(last.end())) {
        apart.set(apart.size() - 1, new Pause(last.from, next.until));
      }
    }
    return apart;
  }

  /** When it ends; beyond all dates while it lasts. */
  Instant end() {
    return until == null ? Instant.MAX : until;
  }

  /** Whether that moment would come to pass within it. */
  boolean covers(Instant moment) {
    return from.isBefore(moment) && !moment.isAfter(end());
  }
}
