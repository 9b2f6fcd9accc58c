package org.whistle.journal;

import java.util.List;

/** What a service does with what it hears; runs inside the poll's one transaction. */
@FunctionalInterface
public interface Listener {

  /**
   * Applies events in the order given. Each is heard once. A transient fault (the database is away)
   * is tried again for ever; any other exception makes the poll run again record by record and
   * parks the culprit.
   *
   * @param heard ready events of one poll, of many requests; causes before effects
   */
  void hear(List<Heard> heard);
}
