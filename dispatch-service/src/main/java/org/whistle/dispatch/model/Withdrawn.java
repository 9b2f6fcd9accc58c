package org.whistle.dispatch.model;

import org.whistle.contracts.DispatchEvent.RequestArchived;
import org.whistle.contracts.DispatchEvent.RequestUrged;

/**
 * Ended because the resident asked.
 *
 * @param afterTaking a visit confirms that it was free
 */
public record Withdrawn(Holding holding, boolean afterTaking) implements State {

  public Move<Archived, RequestArchived> archived(String outcome) {
    return new Move<>(new Archived(holding, outcome), new RequestArchived(outcome));
  }

  public Move<Withdrawn, RequestUrged> urged(RequestUrged urge) {
    return new Move<>(this, urge);
  }
}
