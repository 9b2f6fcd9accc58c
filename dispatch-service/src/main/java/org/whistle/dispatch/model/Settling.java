package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.nothingToDo;
import static org.whistle.dispatch.model.Outcome.refused;

import org.whistle.contracts.DispatchEvent.RequestArchived;

/** 归档: nothing is open between resident and district. */
public final class Settling {
  private Settling() {}

  /** Ends the life of a request. */
  public static Outcome<Archived, RequestArchived> settle(
      Handling handling, int cycle, String outcome) {
    if (cycle != handling.cycle()) {
      return refused(Reason.STALE);
    }
    return switch (handling.state()) {
      case Resolved resolved -> moved(resolved.archived(outcome));
      case Declined declined -> moved(declined.archived(outcome));
      case Withdrawn withdrawn -> moved(withdrawn.archived(outcome));
      case Archived _ -> nothingToDo();
      case Waiting _, Taken _, Responded _, HardCase _, Suspended _, Registered _ ->
          refused(Reason.NOT_RESOLVED_YET);
    };
  }
}
