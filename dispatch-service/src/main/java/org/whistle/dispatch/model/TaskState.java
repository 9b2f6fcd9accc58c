package org.whistle.dispatch.model;

import org.whistle.contracts.DispatchEvent.TaskAssigned;
import org.whistle.contracts.DispatchEvent.TaskDone;
import org.whistle.contracts.DispatchEvent.TaskDropped;
import org.whistle.contracts.DispatchEvent.TaskReturned;
import org.whistle.contracts.DispatchEvent.TaskSigned;

/** Where a task stands. */
public sealed interface TaskState {

  /** The name in answers and rows. */
  default String wire() {
    return switch (this) {
      case Assigned _ -> "assigned";
      case Signed _ -> "signed";
      case Done _ -> "done";
      case Returned _ -> "returned";
      case Dropped _ -> "dropped";
    };
  }

  /** Given to somebody who hasn't been heard of. */
  record Assigned() implements TaskState {
    public static Move<Assigned, TaskAssigned> first(TaskAssigned said) {
      return new Move<>(new Assigned(), said);
    }

    public Move<Signed, TaskSigned> signed(TaskSigned said) {
      return new Move<>(new Signed(said.by()), said);
    }

    public Move<Returned, TaskReturned> returned(TaskReturned said) {
      return new Move<>(new Returned(), said);
    }

    public Move<Dropped, TaskDropped> dropped(TaskDropped said) {
      return new Move<>(new Dropped(), said);
    }
  }

  /** Accepted (签收). */
  record Signed(String by) implements TaskState {
    public Move<Done, TaskDone> done(TaskDone said) {
      return new Move<>(new Done(), said);
    }

    public Move<Returned, TaskReturned> returned(TaskReturned said) {
      return new Move<>(new Returned(), said);
    }

    public Move<Dropped, TaskDropped> dropped(TaskDropped said) {
      return new Move<>(new Dropped(), said);
    }
  }

  /** Done. */
  record Done() implements TaskState {}

  /** Given back: whoever has the request finds another doer, or does it alone. */
  record Returned() implements TaskState {}

  /** Nobody needs it any more. */
  record Dropped() implements TaskState {}
}
