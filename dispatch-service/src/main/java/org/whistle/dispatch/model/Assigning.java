package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.RequestAssigned;
import org.whistle.contracts.WordsRef;

/**
 * 派给: whoever has it, or the desk right above, gives it to a colleague or to somebody of a desk
 * below. The clocks run on: giving it away isn't passing it on.
 */
public record Assigning(Handling handling, Actor actor, Assignee to) {

  public Outcome<? extends State, RequestAssigned> decide(@Nullable WordsRef words) {
    if (handling.hasHolder() && !mayAssign()) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    return switch (handling.state()) {
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case Taken taken -> given(taken, () -> taken.assigned(actor, to, words));
      case Responded responded -> given(responded, () -> responded.assigned(actor, to, words));
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** Why this person can't be given it, whoever does. */
  public Optional<Reason> against() {
    var matter = handling.matter();
    if (!actorsDesk().contains(to.desk().place()) || !to.desk().contains(matter.place())) {
      return Optional.of(Reason.NOT_OF_YOUR_DESK);
    }
    if (matter.restricted() && (to.partTime() || to.desk().tier() == Tier.GRID)) {
      return Optional.of(Reason.RESTRICTED);
    }
    if (matter.means(to.hand()) || matter.means(to.desk())) {
      return Optional.of(Reason.COMPLAINED_ABOUT);
    }
    if (to.away()) {
      return Optional.of(Reason.AWAY);
    }
    return matter.pressing() && !to.onDuty() ? Optional.of(Reason.OFF_DUTY) : Optional.empty();
  }

  private <S extends State> Outcome<S, RequestAssigned> given(
      Held held, Supplier<Move<S, RequestAssigned>> move) {
    if (held.hand().by().equals(to.id())) {
      return refused(Reason.ALREADY_SO);
    }
    return against().<Outcome<S, RequestAssigned>>map(Outcome::refused).orElse(moved(move.get()));
  }

  private boolean mayAssign() {
    var holder = handling.state().holding().desk();
    return handling.isHeldAt(actor)
        || (actor.desk() != null && holder.above().equals(Optional.of(actor.desk())));
  }

  private Desk actorsDesk() {
    return actor.desk() == null ? handling.state().holding().desk() : actor.desk();
  }
}
