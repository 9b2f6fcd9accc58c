package org.whistle.journal;

import java.time.Instant;
import java.util.UUID;

/** Sends what stands in the journal once more; inboxes skip what they know. */
public interface SayAgain {

  /**
   * Queues everything that was said from then on, in the running transaction.
   *
   * @return how many events
   */
  int from(Instant instant);

  /** Queues everything that this service ever said about one request. */
  int of(UUID requestId);
}
