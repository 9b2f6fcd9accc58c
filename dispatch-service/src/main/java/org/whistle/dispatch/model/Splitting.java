package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.TaskAssigned;
import org.whistle.contracts.DispatchEvent.TaskDropped;
import org.whistle.contracts.WordsRef;

/** 拆分: whoever has the request, or sits above, gives parts of the work away, or drops them. */
public record Splitting(Handling handling, Actor actor) {

  /**
   * Gives a part away. The resident's promise stays whole: no part of it may be due later.
   *
   * @param person where a person is to do it
   */
  public Outcome<Task, TaskAssigned> assign(
      Task task, @Nullable Assignee person, @Nullable WordsRef words, Instant now) {
    if (handling.hasHolder() && !isTheirs()) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    return switch (handling.state()) {
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case Taken _, Responded _, HardCase _ ->
          against(task, person, now)
              .<Outcome<Task, TaskAssigned>>map(Outcome::refused)
              .orElseGet(() -> moved(task.after(TaskState.Assigned.first(said(task, words)))));
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** The work goes on without it, for a reason from the list. */
  public Outcome<Task, TaskDropped> drop(Task task, String reason, @Nullable WordsRef words) {
    if (!isTheirs()) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    var said = new TaskDropped(task.id(), task.doer().named(), reason, actor.id(), words);
    return switch (task.state()) {
      case TaskState.Assigned assigned -> moved(task.after(assigned.dropped(said)));
      case TaskState.Signed signed -> moved(task.after(signed.dropped(said)));
      case TaskState.Done _, TaskState.Returned _, TaskState.Dropped _ -> refused(Reason.TASK_OVER);
    };
  }

  private Optional<Reason> against(Task task, @Nullable Assignee person, Instant now) {
    var to =
        switch (task.doer()) {
          case Doer.OfDesk(var desk) -> against(desk);
          case Doer.OfUnit(var unit) -> againstUnit(unit);
          case Doer.OfPerson _ ->
              person == null
                  ? Optional.of(Reason.NOT_ON_STAFF)
                  : new Assigning(handling, actor, person).against();
        };
    return to.or(() -> against(task.dueAt(), now));
  }

  private Optional<Reason> against(Desk desk) {
    var matter = handling.matter();
    var own = actor.desk() == null ? handling.state().holding().desk() : actor.desk();
    if (!own.contains(desk.place()) || !desk.contains(matter.place())) {
      return Optional.of(Reason.NOT_OF_YOUR_DESK);
    }
    if (matter.restricted() && desk.tier() == Tier.GRID) {
      return Optional.of(Reason.RESTRICTED);
    }
    return matter.means(desk) ? Optional.of(Reason.COMPLAINED_ABOUT) : Optional.empty();
  }

  /** What a unit sees of a request begins with its being called, not with a task. */
  private Optional<Reason> againstUnit(String unit) {
    if (handling.matter().meansUnit(unit)) {
      return Optional.of(Reason.COMPLAINED_ABOUT);
    }
    return handling.called().units().contains(unit)
        ? Optional.empty()
        : Optional.of(Reason.TASK_NEEDS_WHISTLE);
  }

  /** A promise that was missed bounds nothing any more. */
  private Optional<Reason> against(Instant dueAt, Instant now) {
    boolean late =
        handling
            .promise()
            .map(Dues.Due::at)
            .filter(at -> at.isAfter(now) && dueAt.isAfter(at))
            .isPresent();
    return late || !dueAt.isAfter(now) ? Optional.of(Reason.TASK_DATE) : Optional.empty();
  }

  private TaskAssigned said(Task task, @Nullable WordsRef words) {
    return new TaskAssigned(task.id(), task.doer().named(), task.dueAt(), actor.id(), words);
  }

  private boolean isTheirs() {
    return handling.isInHandsOf(actor) || handling.isBelow(actor);
  }
}
