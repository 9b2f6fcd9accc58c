package org.whistle.journal;

import java.util.function.BiConsumer;

/**
 * What holds in the whole district and is announced to every service: calendars and rules, each
 * under {@code kind/id/version}, kept for ever on a compacted topic.
 */
public interface Registry {

  /** Announces; returns once the broker has it. The same key and content may be said again. */
  void announce(String key, String json);

  /**
   * Hands on all that was ever announced and then what comes, each key and JSON, in a thread of its
   * own. What the listener throws is logged, and the next one comes.
   */
  void follow(BiConsumer<String, String> listener);
}
