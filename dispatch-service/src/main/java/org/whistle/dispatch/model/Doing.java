package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.nothingToDo;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.TaskDone;
import org.whistle.contracts.DispatchEvent.TaskReturned;
import org.whistle.contracts.DispatchEvent.TaskSigned;
import org.whistle.contracts.WordsRef;

/** What the doer of a task does: signs it, does it, or gives it back. */
public record Doing(Task task, Handling handling, Actor actor) {

  public Outcome<Task, TaskSigned> sign() {
    var said = new TaskSigned(task.id(), task.doer().named(), actor.id());
    return switch (task.state()) {
      case TaskState.Assigned assigned -> go(assigned.signed(said));
      case TaskState.Signed signed ->
          signed.by().equals(actor.id())
              ? nothingToDo()
              : refused(against().orElse(Reason.TASK_SIGNED));
      case TaskState.Done _, TaskState.Returned _, TaskState.Dropped _ -> over();
    };
  }

  /** Only after it was signed, so that it is known since when somebody was on it. */
  public Outcome<Task, TaskDone> done(WordsRef words) {
    var said = new TaskDone(task.id(), task.doer().named(), actor.id(), words);
    return switch (task.state()) {
      case TaskState.Assigned _ -> refused(against().orElse(Reason.TASK_NOT_SIGNED));
      case TaskState.Signed signed -> go(signed.done(said));
      case TaskState.Done _, TaskState.Returned _, TaskState.Dropped _ -> over();
    };
  }

  /** For a reason from the list; whoever has the request finds another doer, or does without. */
  public Outcome<Task, TaskReturned> giveBack(String reason, @Nullable WordsRef words) {
    var said = new TaskReturned(task.id(), task.doer().named(), reason, actor.id(), words);
    return switch (task.state()) {
      case TaskState.Assigned assigned -> go(assigned.returned(said));
      case TaskState.Signed signed -> go(signed.returned(said));
      case TaskState.Done _, TaskState.Returned _, TaskState.Dropped _ -> over();
    };
  }

  private <E extends DispatchEvent> Outcome<Task, E> go(Move<? extends TaskState, E> move) {
    return against()
        .<Outcome<Task, E>>map(Outcome::refused)
        .orElseGet(() -> moved(task.after(move)));
  }

  private <E extends DispatchEvent> Outcome<Task, E> over() {
    return refused(task.doer().is(actor) ? Reason.TASK_OVER : Reason.NOT_YOUR_TASK);
  }

  /** Nobody does a part of what has ended, or of what is being done once more. */
  private Optional<Reason> against() {
    if (!task.doer().is(actor)) {
      return Optional.of(Reason.NOT_YOUR_TASK);
    }
    if (task.origin().cycle() != handling.cycle()) {
      return Optional.of(Reason.STALE);
    }
    return switch (handling.state()) {
      case Waiting _, Taken _, Responded _, Suspended _, Registered _, HardCase _ ->
          Optional.empty();
      case Resolved _ -> Optional.of(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> Optional.of(Reason.ALREADY_ENDED);
    };
  }
}
