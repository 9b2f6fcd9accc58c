package org.whistle.feedback.broadcasts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was said to many at once. */
public interface Broadcasts {
  void keep(UUID id, Collection<String> recipients, UUID wordsId, String by);

  /** The newest first, of the last days: what these recipients were told. */
  List<Sent> to(Collection<String> recipients, String reader);

  /** The newest first, of the last days: everything, for whoever says it. */
  List<Sent> all(String reader);

  /** Marks one as read; false when none of these recipients was told it. */
  boolean read(UUID id, Collection<String> recipients, String reader);

  /**
   * One of them.
   *
   * @param recipients as {@code unit:D06}, or {@code everybody}
   * @param readers how many people have read it
   */
  record Sent(
      UUID id,
      List<String> recipients,
      UUID wordsId,
      String by,
      Instant at,
      boolean read,
      int readers) {}
}
