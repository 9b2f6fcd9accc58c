package org.whistle.dispatch.model;

import java.util.UUID;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.ProgressReported;
import org.whistle.contracts.DispatchEvent.RequestAmended;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestResumed;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.DispatchEvent.ReviewHeld;
import org.whistle.contracts.DispatchEvent.SupervisionAdded;
import org.whistle.contracts.DispatchEvent.SupervisionOrdered;
import org.whistle.contracts.WordsRef;

/**
 * 挂起: put off for a short time, from outside causes; its promises stand still until it goes on.
 *
 * @param before where it is taken up again
 */
public record Suspended(Held before, Rest rest) implements State {

  @Override
  public Holding holding() {
    return before.holding();
  }

  public Move<Taken, RequestResumed> resumed(Taken again, RequestResumed said) {
    return new Move<>(again, said);
  }

  public Move<Responded, RequestResumed> resumed(Responded again, RequestResumed said) {
    return new Move<>(again, said);
  }

  public Move<Registered, RequestRegistered> registered(RequestRegistered said) {
    return new Move<>(new Registered(before, new Rest(said.reason(), said.reviewAt())), said);
  }

  public Move<Suspended, ReviewHeld> reviewed(ReviewHeld review) {
    return new Move<>(
        new Suspended(before, new Rest(rest.reason(), review.nextReviewAt())), review);
  }

  public Move<Suspended, ContactMade> contacted(Actor actor, WordsRef words) {
    return new Move<>(worked(), new ContactMade(actor.id(), words));
  }

  public Move<Suspended, ProgressReported> progressed(Actor actor, WordsRef words) {
    return new Move<>(worked(), new ProgressReported(actor.id(), words));
  }

  public Move<Withdrawn, RequestWithdrawn> withdrawn(UUID ask) {
    return new Move<>(new Withdrawn(holding(), true), new RequestWithdrawn(ask, true));
  }

  public Move<Suspended, RequestAmended> amended(RequestAmended amendment) {
    return new Move<>(this, amendment);
  }

  public Move<Suspended, SupervisionAdded> supervised(Desk by, Missed missed) {
    return new Move<>(under(holding().supervisedBy(by)), Say.supervised(by, missed));
  }

  public Move<Suspended, SupervisionOrdered> ordered(Desk by, SupervisionOrdered order) {
    return new Move<>(under(holding().supervisedBy(by)), order);
  }

  private Suspended worked() {
    return new Suspended(before.worked(), rest);
  }

  private Suspended under(Holding changed) {
    return new Suspended(before.under(changed), rest);
  }
}
