package org.whistle.chaos.check;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a plan did on purpose.
 *
 * @param events ids of events that no service said: poison, and versions from other times
 * @param requests that nobody pointed, whatever became of them
 * @param garbage how many records without a readable envelope were put on the topic
 */
public record Known(Set<UUID> events, Set<UUID> requests, int garbage) {
  public static final Known NOTHING = new Known(Set.of(), Set.of(), 0);

  /** Both together. */
  public Known and(Known more) {
    var allEvents = new HashSet<>(events);
    allEvents.addAll(more.events);
    var allRequests = new HashSet<>(requests);
    allRequests.addAll(more.requests);
    return new Known(Set.copyOf(allEvents), Set.copyOf(allRequests), garbage + more.garbage);
  }
}
