package org.whistle.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistle.dispatch.model.Whistle;

/** All whistles that were blown. */
public interface Whistles {

  Optional<Whistle> find(UUID id);

  /** All that were blown for a request, the first one first. */
  List<Whistle> of(UUID request);

  /** Adds it, or writes where its parts stand now. */
  void save(Whistle whistle);
}
