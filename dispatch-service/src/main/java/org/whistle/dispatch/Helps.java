package org.whistle.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistle.dispatch.model.Help;

/** Everybody whom communities called by themselves. */
public interface Helps {

  Optional<Help> find(UUID id);

  /** Of one request, the first one first. */
  List<Help> of(UUID request);

  /** Adds it, or writes when they came. */
  void save(Help help);
}
