package org.whistle.dispatch.model;

import java.util.List;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.RequestArchived;
import org.whistle.contracts.DispatchEvent.RequestReopened;
import org.whistle.contracts.DispatchEvent.RequestUrged;

/** Dealt with, as the handler says; the resident is asked now. */
public record Resolved(Holding holding, Hand hand) implements State {

  public Move<Waiting, RequestReopened> reopened(List<Desk> desks) {
    var waiting = new Waiting(holding.onceMoreAt(desks.getFirst()), desks);
    return new Move<>(waiting, Say.reopened(waiting));
  }

  public Move<HardCase, HardCaseDeclared> declaredHard(String reason) {
    var again = holding.onceMoreAt(Desk.of(Tier.DISTRICT, holding.desk().place()));
    return new Move<>(new HardCase(again), new HardCaseDeclared(reason));
  }

  public Move<Archived, RequestArchived> archived(String outcome) {
    return new Move<>(new Archived(holding, outcome), new RequestArchived(outcome));
  }

  public Move<Resolved, RequestUrged> urged(RequestUrged urge) {
    return new Move<>(this, urge);
  }
}
