package org.whistle.dispatch.model;

import org.whistle.contracts.DispatchEvent.RequestArchived;

/**
 * Not accepted (不予受理).
 *
 * @param reason a code from the list
 */
public record Declined(Holding holding, Hand hand, String reason) implements State {

  public Move<Archived, RequestArchived> archived(String outcome) {
    return new Move<>(new Archived(holding, outcome), new RequestArchived(outcome));
  }
}
