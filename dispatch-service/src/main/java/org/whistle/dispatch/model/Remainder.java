package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.UUID;
import org.whistle.contracts.WordsRef;

/**
 * What is left of an urgent request when its danger is removed, until intake has pointed it.
 *
 * @param id of the request that it becomes
 * @param of the request that it is left of
 * @param desk where it stands, with whoever resolved the first part
 */
public record Remainder(UUID id, UUID of, Desk desk, Hand hand, Plan plan) {

  /** When it is to be done, and how, in words for the resident. */
  public record Plan(Instant by, WordsRef words) {}

  /** Whoever has it in hand, at the desk that answers for it. */
  public Actor holder() {
    return new Actor(hand.by(), desk, hand.unit());
  }
}
