package org.whistle.dispatch;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Finishing;
import org.whistle.dispatch.model.Reason;

/**
 * 事不完，人不撤: before a request is resolved its whistles are finished, or it is said why not; its tasks
 * are over.
 */
@Component
final class FinishWork {
  private final Whistles whistles;
  private final Tasks tasks;

  FinishWork(Whistles whistles, Tasks tasks) {
    this.whistles = whistles;
    this.tasks = tasks;
  }

  void finish(Life life, Actor actor, @Nullable String despite) {
    refuseOpenTasks(life);
    for (var whistle : whistles.of(life.handling().id())) {
      life.heed(new Finishing(whistle, actor).cutShort(life.handling(), despite));
    }
  }

  void refuseOpenTasks(Life life) {
    int cycle = life.handling().cycle();
    if (tasks.of(life.handling().id()).stream().anyMatch(task -> task.isOpenIn(cycle))) {
      life.refuse(Reason.TASKS_OPEN);
    }
  }
}
