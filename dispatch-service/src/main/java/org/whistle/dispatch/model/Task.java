package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.UUID;
import org.whistle.contracts.DispatchEvent;

/**
 * A part of the work on a request (任务), with a doer and a date of its own.
 *
 * @param origin which request, and which time it was being handled
 */
public record Task(UUID id, Origin origin, Doer doer, Instant dueAt, TaskState state) {

  /** What a task is a part of. */
  public record Origin(UUID requestId, int cycle) {}

  public UUID requestId() {
    return origin.requestId();
  }

  <E extends DispatchEvent> Move<Task, E> after(Move<? extends TaskState, E> move) {
    return new Move<>(new Task(id, origin, doer, dueAt, move.next()), move.event());
  }

  /** Whether somebody still has to do it before the request is resolved in this cycle. */
  public boolean isOpenIn(int cycle) {
    return origin.cycle() == cycle
        && switch (state) {
          case TaskState.Assigned _, TaskState.Signed _ -> true;
          case TaskState.Done _, TaskState.Returned _, TaskState.Dropped _ -> false;
        };
  }
}
