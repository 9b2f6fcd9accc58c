package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.LeadNamed;
import org.whistle.contracts.DispatchEvent.ProgressReported;
import org.whistle.contracts.DispatchEvent.RequestAmended;
import org.whistle.contracts.DispatchEvent.RequestLinked;
import org.whistle.contracts.DispatchEvent.RequestReclassified;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestResponded;
import org.whistle.contracts.DispatchEvent.RequestUnlinked;
import org.whistle.contracts.DispatchEvent.RequestUrged;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.DispatchEvent.SupervisionOrdered;
import org.whistle.contracts.WordsRef;

/** Stays with the district until its consultation (会诊) has solved it. */
public record HardCase(Holding holding) implements State {

  /** Out of a former holder's hands, in the same cycle. */
  static HardCase from(Holding holding) {
    return new HardCase(holding.passedTo(Desk.of(Tier.DISTRICT, holding.desk().place())));
  }

  public Move<HardCase, ContactMade> contacted(Actor actor, WordsRef words) {
    return new Move<>(this, new ContactMade(actor.id(), words));
  }

  public Move<HardCase, ProgressReported> progressed(Actor actor, WordsRef words) {
    return new Move<>(this, new ProgressReported(actor.id(), words));
  }

  public Move<HardCase, RequestResponded> responded(
      Actor actor, WordsRef words, @Nullable Instant plannedBy) {
    return new Move<>(this, new RequestResponded(actor.id(), words, plannedBy));
  }

  public Move<Resolved, RequestResolved> resolved(Actor actor, Answer answer) {
    var resolved = new Resolved(holding, Hand.of(actor));
    return new Move<>(resolved, Say.resolved(resolved, answer, false));
  }

  public Move<Withdrawn, RequestWithdrawn> withdrawn(UUID ask) {
    return new Move<>(new Withdrawn(holding, true), new RequestWithdrawn(ask, true));
  }

  public Move<HardCase, RequestLinked> linked(RequestLinked said) {
    return new Move<>(this, said);
  }

  public Move<HardCase, LeadNamed> ledBy(LeadNamed said) {
    return new Move<>(this, said);
  }

  public Move<HardCase, RequestReclassified> reclassified(RequestReclassified said) {
    return new Move<>(this, said);
  }

  public Move<HardCase, RequestUnlinked> unlinked(RequestUnlinked said) {
    return new Move<>(this, said);
  }

  public Move<HardCase, RequestAmended> amended(RequestAmended amendment) {
    return new Move<>(this, amendment);
  }

  public Move<HardCase, SupervisionOrdered> ordered(Desk by, SupervisionOrdered order) {
    return new Move<>(new HardCase(holding.supervisedBy(by)), order);
  }

  public Move<HardCase, RequestUrged> urged(RequestUrged said) {
    return new Move<>(new HardCase(holding.urgedOnceMore()), said);
  }
}
