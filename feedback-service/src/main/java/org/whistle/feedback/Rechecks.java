package org.whistle.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistle.access.Scope;
import org.whistle.feedback.model.Colleague;
import org.whistle.feedback.model.Recheck;
import org.whistle.feedback.model.Subject;

/** Visits that the street looks at a second time. */
public interface Rechecks {

  void call(Recheck recheck, Instant at);

  /** The one of a request that nobody has made. */
  Optional<Recheck> open(UUID requestId);

  void done(Recheck recheck, String by, Instant at);

  /** What waits for somebody, the oldest first; never his own visit or work. */
  List<Due> due(Scope scope, Colleague by, int limit);

  /** One that waits. */
  record Due(Subject subject, int cycle, Instant calledAt) {}
}
