package org.whistle.feedback.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * When a resident counts as unreachable: so many tries on so many different days of the district.
 */
public record ContactPolicy(int tries, int days, ZoneId zone) {

  boolean givesUpAfter(List<Instant> triedAt) {
    return triedAt.size() >= tries
        && triedAt.stream().map(it -> it.atZone(zone).toLocalDate()).distinct().count() >= days;
  }
}
