package org.whistle.dispatch.model;

import java.time.Instant;

/** How long whoever got it by a missed promise has, until the ladder goes one rung further. */
@FunctionalInterface
public interface Patience {
  Instant from(Matter matter, Instant moment);
}
