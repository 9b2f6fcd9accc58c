package org.whistle.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Assignee;
import org.whistle.dispatch.model.Desk;
import org.whistle.dispatch.model.Doer;
import org.whistle.dispatch.model.Reason;
import org.whistle.dispatch.model.Splitting;
import org.whistle.dispatch.model.Task;
import org.whistle.dispatch.model.TaskState;
import org.whistle.journal.Ids;
import org.whistle.web.Refusal;

/** 拆分: parts of the work go to others, and are over before the resident is answered. */
@Service
public final class SplitRequest {
  private final Lives lives;
  private final Notes notes;
  private final Tasks tasks;
  private final WhoIsThere there;

  SplitRequest(Lives lives, Notes notes, Tasks tasks, WhoIsThere there) {
    this.lives = lives;
    this.notes = notes;
    this.tasks = tasks;
    this.there = there;
  }

  public Task assign(UUID id, Actor actor, Part part) {
    return lives.write(
        id,
        life -> {
          var person = part.isForPerson() ? person(life, part.to()) : null;
          var origin = new Task.Origin(id, life.handling().cycle());
          var first = new TaskState.Assigned();
          var wanted = new Task(Ids.next(), origin, part.doer(person), part.dueAt(), first);
          var words = notes.internal(id, "task", actor, part.note());
          var splitting = new Splitting(life.handling(), actor);
          var task = life.heed(splitting.assign(wanted, person, words, life.now())).orElseThrow();
          tasks.save(task);
          return task;
        });
  }

  public Task drop(UUID id, Actor actor, String reason, @Nullable String note) {
    return lives.write(
        requestOf(id),
        life -> {
          var task = tasks.find(id).orElseThrow(Refusal::notFound);
          var words = notes.internalIfAny(task.requestId(), "task-dropped", actor, note);
          var splitting = new Splitting(life.handling(), actor);
          var dropped = life.heed(splitting.drop(task, reason, words)).orElse(task);
          tasks.save(dropped);
          return dropped;
        });
  }

  /** The request that a task is a part of; 404 when there is no such task. */
  public UUID requestOf(UUID task) {
    return tasks.find(task).orElseThrow(Refusal::notFound).requestId();
  }

  private Assignee person(Life life, String id) {
    return there
        .assignee(id, life.now())
        .orElseThrow(() -> new MoveRefused(Reason.NOT_ON_STAFF, life.handling()));
  }

  /**
   * A part of the work.
   *
   * @param to an area's code, a unit's, or a staff id
   * @param note what is to be done
   */
  public record Part(String to, Instant dueAt, String note) {

    boolean isForPerson() {
      return !to.matches("\\d+|[A-Z]\\d{2}|X\\d{6}");
    }

    Doer doer(@Nullable Assignee person) {
      if (person != null) {
        return new Doer.OfPerson(person.id(), person.desk());
      }
      return to.matches("\\d+") ? new Doer.OfDesk(Desk.of(to)) : new Doer.OfUnit(to);
    }
  }
}
