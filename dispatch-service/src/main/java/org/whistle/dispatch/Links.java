package org.whistle.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistle.access.Scope;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Link;

/** Which requests are worked on together. */
public interface Links {
  /** What a request is linked to. */
  Optional<Link> of(UUID request);

  /** What is linked to a request, the oldest first. */
  List<Link> to(UUID master);

  void save(Link link);

  void remove(Link link);

  /**
   * Others of its category in its community that somebody still has to do something about, pointed
   * within a time before now; the nearest in time first.
   */
  List<Handling> similar(Handling to, Scope scope, Duration within);
}
