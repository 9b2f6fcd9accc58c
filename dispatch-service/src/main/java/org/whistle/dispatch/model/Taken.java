package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.LeadNamed;
import org.whistle.contracts.DispatchEvent.ProgressReported;
import org.whistle.contracts.DispatchEvent.RequestAmended;
import org.whistle.contracts.DispatchEvent.RequestAssigned;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestLinked;
import org.whistle.contracts.DispatchEvent.RequestReclassified;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestResponded;
import org.whistle.contracts.DispatchEvent.RequestSentDown;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.contracts.DispatchEvent.RequestUnlinked;
import org.whistle.contracts.DispatchEvent.RequestUrged;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.DispatchEvent.SupervisionAdded;
import org.whistle.contracts.DispatchEvent.SupervisionOrdered;
import org.whistle.contracts.WordsRef;

/**
 * Someone has accepted responsibility.
 *
 * @param investigating the resident was spoken to or a step was reported
 */
public record Taken(Holding holding, Hand hand, boolean investigating) implements State, Held {

  public Move<Taken, ContactMade> contacted(Actor actor, WordsRef words) {
    return new Move<>(worked(), new ContactMade(actor.id(), words));
  }

  public Move<Taken, ProgressReported> progressed(Actor actor, WordsRef words) {
    return new Move<>(worked(), new ProgressReported(actor.id(), words));
  }

  public Move<Responded, RequestResponded> responded(
      Actor actor, WordsRef words, @Nullable Instant plannedBy) {
    return new Move<>(
        new Responded(holding, hand, plannedBy),
        new RequestResponded(actor.id(), words, plannedBy));
  }

  public Move<Resolved, RequestResolved> resolved(Actor actor, Answer answer) {
    var resolved = new Resolved(holding, Hand.of(actor));
    return new Move<>(resolved, Say.resolved(resolved, answer, false));
  }

  public Move<Declined, RequestDeclined> declined(Actor actor, Slip slip) {
    var declined = new Declined(holding, Hand.of(actor), slip.reason());
    return new Move<>(declined, Say.declined(declined, slip));
  }

  public Move<Waiting, RequestEscalated> escalated(Passing passing) {
    var waiting = new Waiting(holding.passedTo(passing.to()), List.of(passing.to()));
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

  public Move<Taken, RequestAssigned> assigned(Actor actor, Assignee to, @Nullable WordsRef words) {
    var assigned = new Taken(holding.takenAt(to.desk()), to.hand(), investigating);
    return new Move<>(assigned, Say.assigned(assigned, actor, words));
  }

  public Move<Withdrawn, RequestWithdrawn> withdrawn(UUID ask) {
    return new Move<>(new Withdrawn(holding, true), new RequestWithdrawn(ask, true));
  }

  public Move<Taken, RequestLinked> linked(RequestLinked said) {
    return new Move<>(this, said);
  }

  public Move<Taken, LeadNamed> ledBy(LeadNamed said) {
    return new Move<>(this, said);
  }

  public Move<Taken, RequestReclassified> reclassified(RequestReclassified said) {
    return new Move<>(this, said);
  }

  public Move<Taken, RequestUnlinked> unlinked(RequestUnlinked said) {
    return new Move<>(this, said);
  }

  public Move<Taken, RequestAmended> amended(RequestAmended amendment) {
    return new Move<>(this, amendment);
  }

  public Move<Taken, SupervisionAdded> supervised(Desk by, Missed missed) {
    return new Move<>(under(holding.supervisedBy(by)), Say.supervised(by, missed));
  }

  public Move<Taken, SupervisionOrdered> ordered(Desk by, SupervisionOrdered order) {
    return new Move<>(under(holding.supervisedBy(by)), order);
  }

  public Move<Taken, RequestUrged> urged(RequestUrged said) {
    return new Move<>(under(holding.urgedOnceMore()), said);
  }

  public Move<Taken, RequestExtended> extended(RequestExtended said) {
    return new Move<>(this, said);
  }

  public Move<Suspended, RequestSuspended> suspended(RequestSuspended said) {
    return new Move<>(new Suspended(this, new Rest(said.reason(), said.reviewAt())), said);
  }

  public Move<Registered, RequestRegistered> registered(RequestRegistered said) {
    return new Move<>(new Registered(this, new Rest(said.reason(), said.reviewAt())), said);
  }

  @Override
  public Taken worked() {
    return new Taken(holding, hand, true);
  }

  @Override
  public Taken under(Holding changed) {
    return new Taken(changed, hand, investigating);
  }

  public Move<HardCase, HardCaseDeclared> declaredHard(String reason) {
    return new Move<>(HardCase.from(holding), new HardCaseDeclared(reason));
  }
}
