package org.whistle.feedback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.access.Scope;
import org.whistle.feedback.model.Colleague;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** What waits for somebody: never his own handling, nor that of his unit or desk. */
public interface Waiting {

  /** Residents to be asked, most pressing first. */
  List<Visit> visits(Scope scope, Colleague by, Slice slice);

  /** Re-dos to be decided, oldest first. */
  List<RedoAwaited> redos(Scope scope, Colleague by, Slice slice);

  /**
   * A part of a list.
   *
   * @param after where the part before ended
   */
  record Slice(@Nullable Place after, int limit) {}

  /** A place in a list, which stays where it is when what stood there has gone. */
  record Place(Instant at, UUID requestId) {}

  /**
   * A visit that is due.
   *
   * @param overdue nobody has tried in time
   */
  record Visit(VisitAwaited matter, boolean overdue) {}
}
