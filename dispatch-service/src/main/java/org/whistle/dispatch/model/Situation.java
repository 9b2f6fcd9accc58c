package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.List;

/**
 * What a wish is judged by, beside the life itself.
 *
 * @param decisions all that were asked for the request, in any order
 */
public record Situation(Instant now, List<Decision> decisions, Bounds bounds) {

  boolean isAsked(Decision.Kind kind, Holding holding) {
    return decisions.stream().anyMatch(it -> it.wish().kind() == kind && it.isOpen(holding));
  }

  boolean isExtendedEnough(int cycle) {
    return decisions.stream().filter(it -> it.wasApproved(Decision.Kind.EXTENSION, cycle)).count()
        >= bounds.extensions();
  }

  boolean isTooFar(Instant review) {
    return review.isAfter(now.plus(bounds.rest()));
  }
}
