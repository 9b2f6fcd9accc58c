package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Since when a unit is called, and whether it said that it isn't its duty. */
public record Turn(Instant calledAt, @Nullable Plea plea) {

  Turn with(Plea pleaded) {
    return new Turn(calledAt, pleaded);
  }

  boolean isUndecided() {
    return plea != null && !plea.refused();
  }

  boolean isForced() {
    return plea != null && plea.refused();
  }

  boolean asked(UUID decision) {
    return plea != null && plea.decision().equals(decision);
  }
}
