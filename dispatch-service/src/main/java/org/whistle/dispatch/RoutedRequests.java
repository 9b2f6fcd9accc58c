package org.whistle.dispatch;

import java.time.Instant;
import java.util.List;
import org.whistle.access.Scope;
import org.whistle.dispatch.model.Matter;

/** What rules sent, as far as somebody may see it. */
public interface RoutedRequests {

  /** What was pointed from then until before then, the oldest first. */
  List<Matter> between(Scope scope, Instant from, Instant until);

  /** How many open requests have one of these units called. */
  long open(Scope scope, List<String> units);
}
