package org.whistle.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistle.access.Scope;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Task;

/** The parts into which requests were split. */
public interface Tasks {
  Optional<Task> find(UUID id);

  /** All of a request, the oldest first. */
  List<Task> of(UUID request);

  /** Adds it, or writes where it stands now. */
  void save(Task task);

  /** What this person is to do, of requests that live and lie in the scope; due first. */
  List<Waiting> waitingFor(Actor actor, Scope scope, int most);

  /** A task, and the request that it is a part of. */
  record Waiting(Task task, Handling handling) {}
}
