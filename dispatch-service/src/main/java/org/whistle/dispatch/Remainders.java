package org.whistle.dispatch;

import java.util.Optional;
import java.util.UUID;
import org.whistle.dispatch.model.Remainder;

/** What was left of urgent requests. */
public interface Remainders {

  /** The one that this request was pointed for. */
  Optional<Remainder> find(UUID id);

  void save(Remainder left);
}
