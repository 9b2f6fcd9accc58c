package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.UUID;
import org.whistle.contracts.DispatchEvent.RequestAmended;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;

/** What a resident asks for afterwards, meaning the request's present cycle. */
public final class Asking {
  private Asking() {}

  /** The resident no longer needs it. */
  public static Outcome<Withdrawn, RequestWithdrawn> withdraw(
      Handling handling, int cycle, UUID ask) {
    if (cycle != handling.cycle()) {
      return refused(Reason.STALE);
    }
    return switch (handling.state()) {
      case Waiting waiting -> moved(waiting.withdrawn(ask));
      case Taken taken -> moved(taken.withdrawn(ask));
      case Responded responded -> moved(responded.withdrawn(ask));
      case Suspended suspended -> moved(suspended.withdrawn(ask));
      case Registered registered -> moved(registered.withdrawn(ask));
      case HardCase hard -> moved(hard.withdrawn(ask));
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** The resident adds to what was said. */
  public static Outcome<? extends State, RequestAmended> amend(
      Handling handling, int cycle, RequestAmended amendment) {
    if (cycle != handling.cycle()) {
      return refused(Reason.STALE);
    }
    return switch (handling.state()) {
      case Waiting waiting -> moved(waiting.amended(amendment));
      case Taken taken -> moved(taken.amended(amendment));
      case Responded responded -> moved(responded.amended(amendment));
      case Suspended suspended -> moved(suspended.amended(amendment));
      case Registered registered -> moved(registered.amended(amendment));
      case HardCase hard -> moved(hard.amended(amendment));
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }
}
