package org.whistle.dispatch;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Doing;
import org.whistle.dispatch.model.Task;
import org.whistle.web.Refusal;

/** 办任务: its doer signs a task, does it or gives it back. */
@Service
public final class DoTask {
  private final Lives lives;
  private final Notes notes;
  private final Tasks tasks;

  DoTask(Lives lives, Notes notes, Tasks tasks) {
    this.lives = lives;
    this.notes = notes;
    this.tasks = tasks;
  }

  public Task sign(UUID id, Actor actor) {
    return move(id, (life, task) -> life.heed(doing(task, life, actor).sign()));
  }

  public Task done(UUID id, Actor actor, String note) {
    return move(
        id,
        (life, task) -> {
          var words = notes.internal(task.requestId(), "task-done", actor, note);
          return life.heed(doing(task, life, actor).done(words));
        });
  }

  public Task giveBack(UUID id, Actor actor, String reason, @Nullable String note) {
    return move(
        id,
        (life, task) -> {
          var words = notes.internalIfAny(task.requestId(), "task-returned", actor, note);
          return life.heed(doing(task, life, actor).giveBack(reason, words));
        });
  }

  private static Doing doing(Task task, Life life, Actor actor) {
    return new Doing(task, life.handling(), actor);
  }

  /** What a task is a part of never changes; where it stands is read behind the request's lock. */
  private Task move(UUID id, BiFunction<Life, Task, Optional<Task>> decide) {
    return lives.write(
        tasks.find(id).orElseThrow(Refusal::notFound).requestId(),
        life -> {
          var before = tasks.find(id).orElseThrow(Refusal::notFound);
          var next = decide.apply(life, before);
          next.ifPresent(tasks::save);
          return next.orElse(before);
        });
  }
}
