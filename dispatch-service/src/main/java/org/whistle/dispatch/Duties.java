package org.whistle.dispatch;

import java.time.Instant;
import java.util.List;
import org.whistle.dispatch.model.Duty;

/** The duty roster: the default pattern of each tier, and what rules otherwise in an area. */
public interface Duties {

  List<Duty> all();

  /** Puts a rule, in place of what ruled the same desks before. */
  void put(Duty duty, String by);

  /** The time that the roster is read at: the database's. */
  Instant now();
}
