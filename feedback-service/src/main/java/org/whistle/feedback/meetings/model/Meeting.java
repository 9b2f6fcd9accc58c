package org.whistle.feedback.meetings.model;

import java.time.Instant;

/** Planned, held, closed; or called off. A state has methods for the moves that it allows. */
public sealed interface Meeting {
  Plan plan();

  /** Called for a day; its agenda fills itself. */
  record Planned(Plan plan) implements Meeting {
    Held held(Instant at) {
      return new Held(plan, at);
    }

    CalledOff calledOff(String reason) {
      return new CalledOff(plan, reason);
    }
  }

  /** Under way: item by item is decided. */
  record Held(Plan plan, Instant heldAt) implements Meeting {
    Closed closed(Instant at) {
      return new Closed(plan, heldAt, at);
    }
  }

  /** Over; residents read what was decided. */
  record Closed(Plan plan, Instant heldAt, Instant closedAt) implements Meeting {}

  /**
   * It didn't take place.
   *
   * @param reason {@code too-few|weather|settled|merged|other}
   */
  record CalledOff(Plan plan, String reason) implements Meeting {}
}
