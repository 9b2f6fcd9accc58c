package org.whistle.dispatch.model;

import java.util.Optional;
import org.whistle.contracts.DispatchEvent;

/**
 * 提级: who gets it when a promise was missed. A missed taking moves the holder; a missed contact
 * urges; a missed answer or result adds the tier above as supervisor, and the doer keeps the work.
 * Where a set time later nothing has happened, it goes one rung further, and at last to the
 * district's consultation: no request ends up with nobody.
 */
public final class Ladder {
  private static final Slip MISSED = new Slip("take-missed", null);

  private Ladder() {}

  /** What a clock moves that is certain to have been missed. */
  public static Rung missed(Handling handling, Missed missed) {
    if (!missed.meansCycleOf(handling.state().holding())) {
      return stays(SkipReason.FORMER_HOLDER);
    }
    return switch (missed.clock()) {
      case "take" -> notTaken(handling, missed);
      case "first-contact" -> notContacted(handling, missed);
      case "check-in" -> notCheckedIn(handling, missed);
      case "visit-try" -> notAsked(handling, missed, Tier.STREET);
      case "visit" -> notAsked(handling, missed, Tier.DISTRICT);
      case "redo" -> notAsked(handling, missed, missed.above());
      default -> notKept(handling, missed);
    };
  }

  /** What the set time moves that a missed promise left its holder or supervisor. */
  public static Rung further(Handling handling, Overrun overrun) {
    return switch (handling.state()) {
      case Suspended _ -> stays(SkipReason.PAUSED);
      case Registered _ -> stays(SkipReason.ON_REGISTER);
      case Waiting _, Taken _, Responded _, HardCase _ -> goesOn(handling, overrun);
      case Resolved _ -> stays(SkipReason.RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> stays(SkipReason.ENDED);
    };
  }

  private static Rung goesOn(Handling handling, Overrun overrun) {
    var missed = Missed.again(overrun, handling.state().holding());
    return switch (overrun.clock()) {
      case "take" -> consult(handling, "nobody-takes");
      case "check-in" ->
          handling.called().awaits(overrun.subject())
              ? consult(handling, "department-silent")
              : stays(SkipReason.CHECKED_IN_SINCE);
      default -> {
        var rung = supervise(handling, missed);
        yield rung instanceof Rung.Stays(var why) && why == SkipReason.ALREADY_SUPERVISED
            ? consult(handling, "supervised-in-vain")
            : rung;
      }
    };
  }

  /** Whom units and desks have passed it round to without anybody's having it, goes further too. */
  public static Optional<Move<HardCase, ? extends DispatchEvent>> passedRound(Handling handling) {
    var called = handling.called();
    var reason =
        called.returns() >= 2
            ? "returned-twice"
            : called.transfers() >= 3 ? "transferred-three-times" : null;
    return reason == null || !(consult(handling, reason) instanceof Rung.Walked(var move))
        ? Optional.empty()
        : Optional.of(new Move<>((HardCase) move.next(), move.event()));
  }

  private static Rung notTaken(Handling handling, Missed missed) {
    return switch (handling.state()) {
      case Waiting waiting ->
          missed.means(waiting.holding())
              ? waiting
                  .holding()
                  .desk()
                  .above()
                  .<Rung>map(to -> walked(waiting.escalated(byClock(waiting, to))))
                  .orElse(stays(SkipReason.AT_DISTRICT))
              : stays(SkipReason.FORMER_HOLDER);
      case Taken _, Responded _, Suspended _, Registered _ -> stays(SkipReason.TAKEN_SINCE);
      case HardCase _ -> stays(SkipReason.HARD_CASE);
      case Resolved _ -> stays(SkipReason.RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> stays(SkipReason.ENDED);
    };
  }

  private static Rung notContacted(Handling handling, Missed missed) {
    return switch (handling.state()) {
      case Waiting _ -> stays(SkipReason.NOT_TAKEN_YET);
      case Taken taken -> {
        if (taken.investigating()) {
          yield stays(SkipReason.ANSWERED_SINCE);
        }
        yield missed.means(taken.holding())
            ? walked(taken.urged(Say.urged(taken.holding().desk(), missed)))
            : stays(SkipReason.FORMER_HOLDER);
      }
      case Responded _ -> stays(SkipReason.ANSWERED_SINCE);
      case Suspended _ -> stays(SkipReason.PAUSED);
      case Registered _ -> stays(SkipReason.ON_REGISTER);
      case HardCase _ -> stays(SkipReason.HARD_CASE);
      case Resolved _ -> stays(SkipReason.RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> stays(SkipReason.ENDED);
    };
  }

  /** Only the district supervises a department. */
  private static Rung notCheckedIn(Handling handling, Missed missed) {
    return handling.called().awaits(missed.subject())
        ? supervise(handling, missed, handling.district())
        : stays(SkipReason.CHECKED_IN_SINCE);
  }

  /** Whoever asks and decides afterwards isn't the handler: the street or the district is told. */
  private static Rung notAsked(Handling handling, Missed missed, Tier tier) {
    var place = handling.matter().place();
    var finest = Tier.finest(place);
    var told = Say.urged(Desk.of(finest.isAbove(tier) ? finest : tier, place), missed);
    return switch (handling.state()) {
      case Resolved resolved -> walked(resolved.urged(told));
      case Withdrawn withdrawn -> walked(withdrawn.urged(told));
      case Waiting _, Taken _, Responded _, Suspended _, Registered _, HardCase _ ->
          stays(SkipReason.FORMER_HOLDER);
      case Declined _, Archived _ -> stays(SkipReason.ENDED);
    };
  }

  private static Rung notKept(Handling handling, Missed missed) {
    return handling.state() instanceof Responded && missed.clock().equals("respond")
        ? stays(SkipReason.ANSWERED_SINCE)
        : supervise(handling, missed);
  }

  private static Rung supervise(Handling handling, Missed missed) {
    var holding = handling.state().holding();
    var supervisor = holding.supervisor();
    var last = supervisor == null ? holding.desk() : supervisor;
    return supervise(handling, missed, last.above().orElse(last));
  }

  private static Rung supervise(Handling handling, Missed missed, Desk by) {
    if (by.equals(handling.state().holding().supervisor())) {
      return stays(SkipReason.ALREADY_SUPERVISED);
    }
    return switch (handling.state()) {
      case Waiting waiting -> walked(waiting.supervised(by, missed));
      case Taken taken -> walked(taken.supervised(by, missed));
      case Responded responded -> walked(responded.supervised(by, missed));
      case Suspended suspended -> walked(suspended.supervised(by, missed));
      case Registered registered -> walked(registered.supervised(by, missed));
      case HardCase _ -> stays(SkipReason.HARD_CASE);
      case Resolved _ -> stays(SkipReason.RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> stays(SkipReason.ENDED);
    };
  }

  private static Rung consult(Handling handling, String reason) {
    return switch (handling.state()) {
      case Waiting waiting -> walked(waiting.declaredHard(reason));
      case Taken taken -> walked(taken.declaredHard(reason));
      case Responded responded -> walked(responded.declaredHard(reason));
      case Suspended _ -> stays(SkipReason.PAUSED);
      case Registered _ -> stays(SkipReason.ON_REGISTER);
      case HardCase _ -> stays(SkipReason.HARD_CASE);
      case Resolved _ -> stays(SkipReason.RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> stays(SkipReason.ENDED);
    };
  }

  private static Passing byClock(Waiting waiting, Desk to) {
    return new Passing(waiting.holding().desk(), to, Cause.TAKE_MISSED, MISSED, null);
  }

  private static Rung walked(Move<? extends State, ? extends DispatchEvent> move) {
    return new Rung.Walked(move);
  }

  private static Rung stays(SkipReason why) {
    return new Rung.Stays(why);
  }
}
