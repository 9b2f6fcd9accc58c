package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.whistle.contracts.DispatchEvent.RequestTransferred;

/**
 * 改派: it belongs to another desk. Beside each other, grids and communities transfer by themselves
 * what they have; between streets, and between the communities of two, a desk above both does. What
 * was promised to the resident stands.
 */
public record Transferring(Handling handling, Actor actor, Slip slip) {
  /** To be taken there. */
  public Outcome<Waiting, RequestTransferred> to(Desk to) {
    return switch (handling.state()) {
      case Waiting waiting ->
          waiting.standsWith(actor) || handling.isBelow(actor)
              ? over(to, waiting::transferred)
              : refused(Reason.NOT_ON_YOUR_DESK);
      case Taken taken ->
          handling.isHeldAt(actor) || handling.isBelow(actor)
              ? over(to, taken::transferred)
              : refused(Reason.NOT_IN_YOUR_HANDS);
      case Responded responded ->
          handling.isHeldAt(actor) || handling.isBelow(actor)
              ? over(to, responded::transferred)
              : refused(Reason.NOT_IN_YOUR_HANDS);
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** To whichever other desk this person may. */
  Outcome<Waiting, RequestTransferred> anywhere() {
    return Stream.ofNullable(actor.desk())
        .flatMap(Desk::elsewhere)
        .map(this::to)
        .filter(Outcome.Moved.class::isInstance)
        .findFirst()
        .orElse(refused(Reason.NO_TRANSFER));
  }

  private Outcome<Waiting, RequestTransferred> over(
      Desk to, Function<Transfer, Move<Waiting, RequestTransferred>> move) {
    var transfer =
        new Transfer(
            handling.state().holding().desk(),
            to,
            slip,
            actor.id(),
            handling.called().transfers() + 1);
    return against(to)
        .<Outcome<Waiting, RequestTransferred>>map(Outcome::refused)
        .orElseGet(() -> moved(move.apply(transfer)));
  }

  private Optional<Reason> against(Desk to) {
    var from = actor.seat();
    if (to.tier().isAbove(from.tier()) || to.contains(handling.matter().place())) {
      return Optional.of(Reason.NO_TRANSFER);
    }
    boolean beside = from.tier() == to.tier() && !from.tier().isAbove(Tier.COMMUNITY);
    boolean mayGoThere = beside ? from.isBeside(to) : from.isAbove(to);
    if (!mayGoThere) {
      return Optional.of(Reason.TRANSFERRED_FROM_ABOVE);
    }
    return to.tier() == Tier.GRID && handling.matter().restricted()
        ? Optional.of(Reason.RESTRICTED)
        : Optional.empty();
  }
}
