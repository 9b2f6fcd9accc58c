package org.whistle.feedback.model;

import java.util.UUID;
import org.whistle.feedback.model.Matter.VisitAwaited;

/**
 * A visit that the street looks at a second time: drawn by the request's own id, so that nobody
 * chooses which, and anybody can draw again.
 *
 * @param visitor who asked first
 */
public record Recheck(UUID requestId, UUID visitId, int cycle, String visitor, Handler handler) {

  /** Of a visit that was just made. */
  public static Recheck of(VisitAwaited visited, String visitor) {
    return new Recheck(
        visited.subject().requestId(),
        visited.visit().id(),
        visited.cycle(),
        visitor,
        visited.handler());
  }

  /** Whether a request is among the one in so many; of none where that is 0. */
  public static boolean isDrawn(UUID requestId, int oneIn) {
    return oneIn > 0 && Math.floorMod(requestId.getLeastSignificantBits(), (long) oneIn) == 0;
  }

  /** Neither who dealt with it nor who asked first asks again. */
  public boolean mayBeDoneBy(Colleague person) {
    return !visitor.equals(person.id()) && !handler.isOrSharesDeskWith(person);
  }
}
