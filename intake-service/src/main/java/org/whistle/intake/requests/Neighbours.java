package org.whistle.intake.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistle.intake.places.Located;

/**
 * What neighbours said already, as far as anybody may know: never a complaint, a report, or what is
 * restricted, and of what is said never more than what it is about and where.
 */
public interface Neighbours {

  /** Those of the last 30 days that somebody still deals with; the same building's first. */
  List<Similar> similar(Located where, String category);

  /**
   * A neighbour's request.
   *
   * @param place in words, no finer than the building
   * @param others how many joined it
   */
  record Similar(UUID id, String place, Instant since, int others) {}

  /**
   * Notes that a request is the same as another of its community that anybody may know of.
   *
   * @return the one that both are dealt with under; empty where there is nothing to join
   */
  Optional<UUID> join(UUID id, UUID other);
}
