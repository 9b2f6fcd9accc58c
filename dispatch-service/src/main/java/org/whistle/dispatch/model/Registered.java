package org.whistle.dispatch.model;

import java.util.UUID;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.ProgressReported;
import org.whistle.contracts.DispatchEvent.RequestAmended;
import org.whistle.contracts.DispatchEvent.RequestResumed;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.DispatchEvent.ReviewHeld;
import org.whistle.contracts.DispatchEvent.SupervisionAdded;
import org.whistle.contracts.DispatchEvent.SupervisionOrdered;
import org.whistle.contracts.WordsRef;

/**
 * 挂账: on the register of what can't be solved for now; approved by the district, looked at every
 * month.
 *
 * @param before where it is taken up again
 */
public record Registered(Held before, Rest rest) implements State {

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

  public Move<Registered, ReviewHeld> reviewed(ReviewHeld review) {
    return new Move<>(
        new Registered(before, new Rest(rest.reason(), review.nextReviewAt())), review);
  }

  public Move<Registered, ContactMade> contacted(Actor actor, WordsRef words) {
    return new Move<>(worked(), new ContactMade(actor.id(), words));
  }

  public Move<Registered, ProgressReported> progressed(Actor actor, WordsRef words) {
    return new Move<>(worked(), new ProgressReported(actor.id(), words));
  }

  public Move<Withdrawn, RequestWithdrawn> withdrawn(UUID ask) {
    return new Move<>(new Withdrawn(holding(), true), new RequestWithdrawn(ask, true));
  }

  public Move<Registered, RequestAmended> amended(RequestAmended amendment) {
    return new Move<>(this, amendment);
  }

  public Move<Registered, SupervisionAdded> supervised(Desk by, Missed missed) {
    return new Move<>(under(holding().supervisedBy(by)), Say.supervised(by, missed));
  }

  public Move<Registered, SupervisionOrdered> ordered(Desk by, SupervisionOrdered order) {
    return new Move<>(under(holding().supervisedBy(by)), order);
  }

  private Registered worked() {
    return new Registered(before.worked(), rest);
  }

  private Registered under(Holding changed) {
    return new Registered(before.under(changed), rest);
  }
}
