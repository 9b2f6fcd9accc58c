package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.nothingToDo;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.whistle.contracts.DispatchEvent.ComplaintMarked;
import org.whistle.contracts.DispatchEvent.RequestEscalated;

/**
 * 回避: nobody handles a complaint about himself. Whoever is meant doesn't see it from here on, and
 * it leaves the desk where he sits for the next tier up.
 */
public final class Complaining {
  private static final Slip MEANT = new Slip("complained-about", null);

  private Complaining() {}

  /** Says whom it is about, besides those who are known. */
  public static Outcome<Handling, ComplaintMarked> mark(
      Handling handling, Actor actor, List<String> about) {
    var before = handling.matter().about();
    var all = Stream.concat(before.stream(), about.stream()).distinct().toList();
    if (all.equals(before)) {
      return nothingToDo();
    }
    return switch (handling.state()) {
      case Waiting _, Taken _, Responded _, Suspended _, Registered _, HardCase _ ->
          moved(
              new Move<>(
                  handling.about(handling.matter().complainingOf(all)),
                  new ComplaintMarked(actor.id(), all, null, null)));
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** It doesn't complain of them: said by a desk above whoever has it, with a reason. */
  public static Outcome<Handling, ComplaintMarked> unmark(
      Handling handling, Actor actor, List<String> left, Slip why) {
    if (!handling.isBelow(actor) && !actor.sitsAt(handling.district())) {
      return refused(Reason.ONLY_FROM_ABOVE);
    }
    if (left.equals(handling.matter().about())) {
      return refused(Reason.NOT_MARKED);
    }
    return switch (handling.state()) {
      case Waiting _, Taken _, Responded _, Suspended _, Registered _, HardCase _ ->
          moved(
              new Move<>(
                  handling.about(handling.matter().complainingOf(left)),
                  new ComplaintMarked(actor.id(), left, why.reason(), why.words())));
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** Whom its pointing names, with their desks, where that says more than was said. */
  public static Optional<ComplaintMarked> said(Matter matter, List<String> before) {
    return matter.about().equals(before)
        ? Optional.empty()
        : Optional.of(new ComplaintMarked("dispatch", matter.about(), null, null));
  }

  /** One tier up, where whoever has it in hand is meant, or sits at a desk that is. */
  public static Optional<Move<Waiting, RequestEscalated>> leave(Handling handling) {
    var hand = handling.hand();
    var matter = handling.matter();
    var desk = handling.state().holding().desk();
    return hand == null || !(matter.means(hand) || matter.means(desk))
        ? Optional.empty()
        : desk.above()
            .flatMap(
                above -> {
                  var passing = new Passing(desk, above, Cause.COMPLAINED_ABOUT, MEANT, null);
                  return switch (handling.state()) {
                    case Taken taken -> Optional.of(taken.escalated(passing));
                    case Responded responded -> Optional.of(responded.escalated(passing));
                    case Waiting _, Suspended _, Registered _, HardCase _ -> Optional.empty();
                    case Resolved _, Declined _, Withdrawn _, Archived _ -> Optional.empty();
                  };
                });
  }

  /** From a desk where it waits and that is meant itself. */
  static Passing away(Desk from, Desk to) {
    return new Passing(from, to, Cause.COMPLAINED_ABOUT, MEANT, null);
  }
}
