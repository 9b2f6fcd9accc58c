package org.whistle.feedback.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every matter there is, by its request. */
public interface Matters {

  /** The matters of these requests, with the version that a later save must name. */
  Map<UUID, Kept> load(Collection<UUID> requestIds);

  /** The request whose re-do this is or was. */
  Optional<UUID> requestOfRedo(UUID redoId);

  /**
   * Writes them all, or none.
   *
   * @throws ChangedMeanwhile when one isn't at the version that it was loaded at
   */
  void save(Collection<Kept> matters);

  /** Keeps what the respondents said in one cycle. */
  void record(UUID requestId, int cycle, Reply reply, Instant at);

  /** One matter as it is now. */
  default Optional<Kept> load(UUID requestId) {
    return Optional.ofNullable(load(List.of(requestId)).get(requestId));
  }
}
