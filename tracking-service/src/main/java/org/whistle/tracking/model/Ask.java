package org.whistle.tracking.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal that dispatch hasn't answered yet. It counts from when the resident asked, so no
 * clock is called missed before the answer is known.
 */
public record Ask(@Nullable UUID askId, @Nullable Instant askedAt) {
  static final Ask NONE = new Ask(null, null);

  Ask asked(UUID id, Instant at) {
    return askId == null ? new Ask(id, at) : this;
  }

  Ask answered(UUID id) {
    return id.equals(askId) ? NONE : this;
  }
}
