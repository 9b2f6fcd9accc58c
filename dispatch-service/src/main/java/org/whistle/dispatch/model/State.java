package org.whistle.dispatch.model;

import java.util.Locale;

/** Where a request's life stands. */
public sealed interface State
    permits Waiting,
        Taken,
        Responded,
        Suspended,
        Registered,
        Resolved,
        Declined,
        Withdrawn,
        HardCase,
        Archived {

  /** Whose turn it is, or was last. */
  Holding holding();

  /** The state's name in answers and rows, for example {@code hard-case}. */
  default String wire() {
    return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
