package org.whistle.journal;

import java.util.Map;
import java.util.function.Consumer;

/**
 * Every event of every request, to every instance: the source of streams to pages. It begins with
 * the last few hundred of each partition, for pages that come back.
 */
public interface Broadcast {

  /**
   * Hands on what passes, in the reader's own thread: a listener must not block, and an exception
   * of its own ends its subscription.
   */
  Subscription listen(Consumer<Said> listener);

  /**
   * Next offset by partition; all before it was handed on. Empty until the reader stands where the
   * topic ended when it began.
   */
  Map<Integer, Long> position();

  /** Next offset by partition of this service's inbox, whichever instance reads it. */
  Map<Integer, Long> applied();

  /** Ends a subscription when closed. */
  @FunctionalInterface
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
