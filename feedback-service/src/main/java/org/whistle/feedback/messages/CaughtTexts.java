package org.whistle.feedback.messages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a demo's phones would have shown. */
public interface CaughtTexts {

  /** Keeps one; the same key once. */
  void add(UUID key, String shown, String text);

  /** The newest first. */
  List<Caught> all(int limit);

  /**
   * A text.
   *
   * @param shown the last digits of the phone
   */
  record Caught(UUID id, String shown, String text, Instant at) {}
}
