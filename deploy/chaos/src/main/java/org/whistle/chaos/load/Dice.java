package org.whistle.chaos.load;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A person's own chance, from the run's seed. */
final class Dice {
  private final Random random;

  Dice(long seed, int person) {
    this.random = new Random(seed * 1_000_003 + person);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** A key that no other run has used, for keys are kept for days. */
  UUID key() {
    return UUID.randomUUID();
  }
}
