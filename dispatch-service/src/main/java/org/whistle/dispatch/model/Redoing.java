package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.RequestReopened;

/** 重办: others than the handler's unit agreed that it isn't solved. */
public final class Redoing {
  /** Source: the domain notes, 疑难: the third re-do is a hard case. */
  private static final int HARD_AFTER_CYCLE = 3;

  private Redoing() {}

  /** Whether one more re-do makes this a hard case. */
  public static boolean isHard(Handling handling) {
    return handling.cycle() >= HARD_AFTER_CYCLE;
  }

  /** Once more, from the tier that had it last. */
  public static Outcome<Waiting, RequestReopened> reopen(Handling handling, int cycle) {
    if (cycle != handling.cycle()) {
      return refused(Reason.STALE);
    }
    return switch (handling.state()) {
      case Resolved resolved -> {
        var last = resolved.holding().desk().tier();
        yield moved(resolved.reopened(Placing.desks(handling.matter(), last)));
      }
      case Waiting _, Taken _, Responded _, HardCase _, Suspended _, Registered _ ->
          refused(Reason.NOT_RESOLVED_YET);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** The third time: a district consultation. */
  public static Outcome<HardCase, HardCaseDeclared> declareHard(Handling handling, int cycle) {
    if (cycle != handling.cycle()) {
      return refused(Reason.STALE);
    }
    return switch (handling.state()) {
      case Resolved resolved -> moved(resolved.declaredHard("redone-three-times"));
      case Waiting _, Taken _, Responded _, HardCase _, Suspended _, Registered _ ->
          refused(Reason.NOT_RESOLVED_YET);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }
}
