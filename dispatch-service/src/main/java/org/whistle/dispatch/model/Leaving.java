package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.time.Instant;
import org.whistle.contracts.RemainderPlanned;

/** 余项: within 24 hours the danger is removed; what is left has a date, and its own life. */
public final class Leaving {
  private Leaving() {}

  /** Said right after the urgent part was resolved. */
  public static Outcome<Remainder, RemainderPlanned> leave(
      Handling handling, RemainderPlanned said, Instant now) {
    return switch (handling.state()) {
      case Resolved resolved -> leave(handling, resolved, said, now);
      case Waiting _, Taken _, Responded _ -> refused(Reason.NOT_RESOLVED_YET);
      case Suspended _, Registered _, HardCase _ -> refused(Reason.NOT_RESOLVED_YET);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  private static Outcome<Remainder, RemainderPlanned> leave(
      Handling handling, Resolved resolved, RemainderPlanned said, Instant now) {
    if (!handling.matter().pressing()) {
      return refused(Reason.NOTHING_IS_LEFT);
    }
    if (said.plannedBy().isBefore(now)) {
      return refused(Reason.PLAN_IN_THE_PAST);
    }
    var left =
        new Remainder(
            said.requestId(),
            handling.id(),
            resolved.holding().desk(),
            resolved.hand(),
            new Remainder.Plan(said.plannedBy(), said.words()));
    return moved(new Move<>(left, said));
  }
}
