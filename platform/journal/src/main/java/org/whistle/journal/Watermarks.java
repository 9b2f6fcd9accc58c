package org.whistle.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is certain: up to when this service has everything that a producer said. Ask before the
 * transaction that decides, never inside it.
 */
public interface Watermarks {

  /**
   * By producer, the latest instant for which everything that it said before then is applied, held
   * or parked here. A producer that was never heard of is absent; a silent one stands still.
   */
  Map<String, Instant> vouched();

  /** Those of the requests of which something is held or parked here, so nothing is certain. */
  Set<UUID> waiting(Collection<UUID> requestIds);

  /** {@link #vouched()} of one producer. */
  default Optional<Instant> vouchedUntil(String producer) {
    return Optional.ofNullable(vouched().get(producer));
  }

  /** Nothing of the request is held or parked here. */
  default boolean nothingWaits(UUID requestId) {
    return waiting(Set.of(requestId)).isEmpty();
  }
}
