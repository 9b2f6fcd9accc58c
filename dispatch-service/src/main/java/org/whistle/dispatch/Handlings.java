package org.whistle.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.whistle.dispatch.model.Handling;

/** All lives of requests. */
public interface Handlings {

  /** Those of these ids that are known. */
  Map<UUID, Handling> load(Collection<UUID> ids);

  /**
   * Writes each with its version counted on, or none.
   *
   * @throws HandlingChanged when another writer saved one of them since it was loaded
   */
  void save(Collection<Handling> handlings);

  /** The one of this id, where it is known. */
  default Optional<Handling> find(UUID id) {
    return Optional.ofNullable(load(List.of(id)).get(id));
  }
}
