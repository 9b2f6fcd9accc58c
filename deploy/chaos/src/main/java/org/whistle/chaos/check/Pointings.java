package org.whistle.chaos.check;

import java.util.HashMap;
import java.util.Map;
import org.whistle.chaos.load.History;
import org.whistle.chaos.load.Outcome;

/** Whatever the clients pointed, by the hash of its words: so it is found under any id. */
final class Pointings {
  private final Map<String, Count> counts = new HashMap<>();

  /** How often one may be there, and is. */
  record Count(int allowed, int found) {}

  Pointings(History history) {
    history
        .pointings()
        .forEach(
            call -> {
              int allowed = call.outcome() == Outcome.REFUSED ? 0 : 1;
              counts.merge(
                  call.words() == null ? "" : call.words(),
                  new Count(allowed, 0),
                  (one, other) -> one.allowed() > 0 ? one : other);
            });
  }

  /** What was left of another has its words, and is no pointing of the clients. */
  void look(Dossier file) {
    if (!WhatIsLeftIsPointedOnce.parents(file).isEmpty()) {
      return;
    }
    for (var it : file.saidBy("intake")) {
      if (it.is("request.pointed")) {
        counts.computeIfPresent(
            it.words(), (_, count) -> new Count(count.allowed(), count.found() + 1));
      }
    }
  }

  Map<String, Count> counts() {
    return counts;
  }
}
