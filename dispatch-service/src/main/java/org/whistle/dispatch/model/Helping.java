package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.nothingToDo;
import static org.whistle.dispatch.model.Outcome.refused;

import java.time.Instant;
import org.whistle.contracts.DispatchEvent.HelpCalled;
import org.whistle.contracts.DispatchEvent.HelpCame;

/** 自办: a community fetches property, utilities, volunteers itself; departments need a whistle. */
public record Helping(Handling handling, Actor actor) {

  /** Calls somebody, at that moment. */
  public Outcome<Help, HelpCalled> call(HelpCalled said, boolean department, Instant now) {
    if (!isTheCommunitys()) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    return switch (handling.state()) {
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case Taken _, Responded _ ->
          department
              ? refused(Reason.DEPARTMENT_NEEDS_WHISTLE)
              : moved(
                  new Move<>(
                      new Help(said.helpId(), handling.id(), said.unit(), now, null, null), said));
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** They came, between the call and now. */
  public Outcome<Help, HelpCame> came(Help help, Instant at, Instant now) {
    if (!isTheCommunitys()) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    if (help.cameAt() != null) {
      return actor.id().equals(help.recordedBy()) ? nothingToDo() : refused(Reason.ALREADY_THERE);
    }
    if (at.isAfter(now)) {
      return refused(Reason.SAID_IN_THE_FUTURE);
    }
    if (at.isBefore(help.calledAt())) {
      return refused(Reason.SAID_BEFORE_THE_WHISTLE);
    }
    return moved(
        new Move<>(
            new Help(help.id(), help.requestId(), help.unit(), help.calledAt(), at, actor.id()),
            new HelpCame(help.id(), help.unit(), at, actor.id())));
  }

  private boolean isTheCommunitys() {
    var desk = actor.desk();
    return desk != null
        && desk.tier() == Tier.COMMUNITY
        && (handling.state() instanceof Waiting || handling.isHeldAt(actor));
  }
}
