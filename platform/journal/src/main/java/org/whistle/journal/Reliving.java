package org.whistle.journal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a service does with its own past; runs inside one transaction of the shadow. */
@FunctionalInterface
public interface Reliving {

  /**
   * Applies events in the order in which the service lived them. It must not say anything, and
   * decides nothing: what it decided is among the events, and in {@code said}.
   *
   * @param heard others' events and this service's own, of many requests
   * @param said by request, what this service said and hasn't been heard before this list, in order
   */
  void hear(List<Heard> heard, Map<UUID, List<Heard>> said);
}
