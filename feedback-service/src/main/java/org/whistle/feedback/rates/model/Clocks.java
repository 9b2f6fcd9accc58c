package org.whistle.feedback.rates.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which promises a case had in any of its cycles, and which were broken in any: by tracking's word
 * alone.
 */
public record Clocks(SortedSet<Promised> opened, SortedSet<Promised> missed) {
  static final Clocks NONE = new Clocks(new TreeSet<>(), new TreeSet<>());

  Clocks opening(Set<Promised> more) {
    return new Clocks(and(opened, more), missed);
  }

  Clocks missing(Promised one) {
    return new Clocks(opened, and(missed, EnumSet.of(one)));
  }

  boolean had(Promised one) {
    return opened.contains(one) || missed.contains(one);
  }

  boolean broke(Promised one) {
    return missed.contains(one);
  }

  private static SortedSet<Promised> and(SortedSet<Promised> some, Set<Promised> more) {
    var all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
