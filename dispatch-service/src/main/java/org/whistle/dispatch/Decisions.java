package org.whistle.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.access.Scope;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Decision;
import org.whistle.dispatch.model.Handling;

/** What people were asked to allow. */
public interface Decisions {

  Optional<Decision> find(UUID id);

  /** All that were asked for a request. */
  List<Decision> of(UUID request);

  /** Adds it, or writes where it stands now. */
  void save(Decision decision);

  /**
   * What waits for this person's desk, lies in the scope, and still means its holder; oldest first.
   */
  List<Entry> waitingFor(Actor actor, Scope scope, Slice slice);

  /** A piece of a long list: what was asked after this, in the order of times and requests. */
  record Slice(@Nullable Instant at, @Nullable UUID after, int limit) {}

  /** One line of the list. */
  record Entry(Decision decision, Handling handling, Instant askedAt) {}
}
