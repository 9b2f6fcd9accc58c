package org.whistle.chaos.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The requests that the clients act on; those that nobody can move any more make room. */
final class Requests {
  private static final int MOST = 120;
  private final List<Followed> followed = new ArrayList<>();

  synchronized void add(Followed one) {
    if (!followed.isEmpty()) {
      one.neighbour = followed.getLast().id;
    }
    if (followed.size() == MOST) {
      followed.removeFirst();
    }
    followed.add(one);
  }

  /** One of them; the newer ones are likelier, so that people meet. */
  synchronized Optional<Followed> any(Dice dice) {
    if (followed.isEmpty()) {
      return Optional.empty();
    }
    var last = followed.size();
    var recent = Math.min(last, dice.percent(60) ? 25 : MOST);
    return Optional.of(followed.get(last - 1 - dice.below(recent)));
  }

  synchronized void forget(Followed one) {
    followed.remove(one);
  }

  synchronized int size() {
    return followed.size();
  }
}
