package org.whistle.dispatch;

import java.time.Instant;
import java.util.List;

/** Everything that dispatch announced, kept for ever. */
public interface Announcements {

  /** In the order in which it was announced. */
  List<Announced> all();

  /**
   * Adds one, in the running transaction.
   *
   * @return false when that version is there already
   */
  boolean add(Announced one);

  /** {@code whistle_now()}. */
  Instant now();
}
