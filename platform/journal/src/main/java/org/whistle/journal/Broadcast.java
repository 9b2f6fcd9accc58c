package org.whistle.journal;

import java.util.Map;
import java.util.function.Consumer;

/** Every event of every request, to every instance, from now on: the source of streams to pages. */
public interface Broadcast {

  /**
   * Hands on what passes from now on, in the reader's own thread: a listener must not block, and an
   * exception of its own ends its subscription.
   */
  Subscription listen(Consumer<Said> listener);

  /** Next offset by partition; empty until the reader stands at the end of the topic. */
  Map<Integer, Long> position();

  /** Ends a subscription when closed. */
  @FunctionalInterface
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
