package org.whistle.feedback.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.ReadRedo.Left;

/**
 * What a resident may still ask for.
 *
 * @param way {@code redo|again|asked|none}
 * @param closedFrom from which day on it is too late
 * @param number of the request that asking once more became
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RedoView(String way, @Nullable LocalDate closedFrom, @Nullable String number) {

  static RedoView of(Left it) {
    return new RedoView(Wire.of(it.way()), it.closedFrom().orElse(null), it.number().orElse(null));
  }
}
