package org.whistle.dispatch.model;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.RequestAmended;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.RequestLinked;
import org.whistle.contracts.DispatchEvent.RequestPlaced;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestSentDown;
import org.whistle.contracts.DispatchEvent.RequestTaken;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.contracts.DispatchEvent.RequestUnlinked;
import org.whistle.contracts.DispatchEvent.RequestUrged;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.DispatchEvent.SupervisionAdded;
import org.whistle.contracts.DispatchEvent.SupervisionOrdered;

/**
 * Stands on desks and waits to be taken at any of them.
 *
 * @param desks lowest first; the holding's desk is one of them
 */
public record Waiting(Holding holding, List<Desk> desks) implements State {

  /** The first arrow: filed, and standing on desks. */
  public static Move<Waiting, RequestPlaced> placed(List<Desk> desks, @Nullable Why why) {
    var waiting = new Waiting(Holding.first(desks.getFirst()), desks);
    return new Move<>(waiting, Say.placed(waiting, why));
  }

  boolean standsWith(Actor actor) {
    return actor.desk() != null && desks.contains(actor.desk());
  }

  public Move<Taken, RequestTaken> taken(Actor actor, Desk at, boolean restricted) {
    var taken = new Taken(holding.takenAt(at), Hand.of(actor), false);
    return new Move<>(taken, Say.taken(taken, restricted));
  }

  public Move<Resolved, RequestResolved> resolvedOnTheSpot(Actor actor, Desk at, Answer answer) {
    var resolved = new Resolved(holding.takenAt(at), Hand.of(actor));
    return new Move<>(resolved, Say.resolved(resolved, answer, true));
  }

  public Move<Declined, RequestDeclined> declined(Actor actor, Desk at, Slip slip) {
    var declined = new Declined(holding.takenAt(at), Hand.of(actor), slip.reason());
    return new Move<>(declined, Say.declined(declined, slip));
  }

  public Move<Waiting, RequestEscalated> escalated(Passing passing) {
    var higher = desks.stream().filter(desk -> desk.tier().isAbove(passing.to().tier()));
    var waiting =
        new Waiting(
            holding.passedTo(passing.to()),
            Stream.concat(Stream.of(passing.to()), higher).toList());
    return new Move<>(waiting, Say.escalated(waiting, passing));
  }

  public Move<Waiting, RequestTransferred> transferred(Transfer transfer) {
    var waiting = new Waiting(holding.passedTo(transfer.to()), List.of(transfer.to()));
    return new Move<>(waiting, Say.transferred(waiting, transfer));
  }

  public Move<Waiting, RequestSentDown> sentDown(Actor actor, Passing passing) {
    var waiting = new Waiting(holding.passedTo(passing.to()), List.of(passing.to()));
    return new Move<>(waiting, Say.sentDown(waiting, actor, passing));
  }

  public Move<Withdrawn, RequestWithdrawn> withdrawn(UUID ask) {
    return new Move<>(new Withdrawn(holding, false), new RequestWithdrawn(ask, false));
  }

  public Move<Waiting, RequestLinked> linked(RequestLinked said) {
    return new Move<>(this, said);
  }

  public Move<Waiting, RequestUnlinked> unlinked(RequestUnlinked said) {
    return new Move<>(this, said);
  }

  public Move<Waiting, RequestAmended> amended(RequestAmended amendment) {
    return new Move<>(this, amendment);
  }

  public Move<Waiting, SupervisionAdded> supervised(Desk by, Missed missed) {
    return new Move<>(new Waiting(holding.supervisedBy(by), desks), Say.supervised(by, missed));
  }

  public Move<Waiting, SupervisionOrdered> ordered(Desk by, SupervisionOrdered order) {
    return new Move<>(new Waiting(holding.supervisedBy(by), desks), order);
  }

  public Move<Waiting, RequestUrged> urged(RequestUrged said) {
    return new Move<>(new Waiting(holding.urgedOnceMore(), desks), said);
  }

  public Move<HardCase, HardCaseDeclared> declaredHard(String reason) {
    return new Move<>(HardCase.from(holding), new HardCaseDeclared(reason));
  }
}
