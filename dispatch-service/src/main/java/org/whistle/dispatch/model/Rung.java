package org.whistle.dispatch.model;

import org.whistle.contracts.DispatchEvent;

/** What the ladder comes to for one request. */
public sealed interface Rung {

  /** One rung up: to the next desk, a supervisor, a reminder or the district's consultation. */
  record Walked(Move<? extends State, ? extends DispatchEvent> move) implements Rung {}

  /** No rung further, for this reason. */
  record Stays(SkipReason why) implements Rung {}
}
