package org.whistle.dispatch.model;

import java.util.UUID;

/** A clock that is certain to have been missed, and whom it meant. */
public record Missed(UUID clockId, String clock, int cycle, Tier tier, int holding) {

  boolean means(Holding now) {
    return meansCycleOf(now) && holding == now.number() && tier == now.desk().tier();
  }

  boolean meansCycleOf(Holding now) {
    return cycle == now.cycle();
  }
}
