package org.whistle.dispatch;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.contracts.RemainderPlanned;
import org.whistle.dispatch.TakeRequest.Resolution;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Finishing;
import org.whistle.dispatch.model.Leaving;
import org.whistle.dispatch.model.Reason;
import org.whistle.journal.Ids;

/**
 * 事不完，人不撤: before a request is resolved its whistles are finished, or it is said why not; its tasks
 * are over. 余项: what is left of it then has a day.
 */
@Component
final class FinishWork {
  private final Whistles whistles;
  private final Tasks tasks;
  private final Notes notes;
  private final Remainders remainders;

  FinishWork(Whistles whistles, Tasks tasks, Notes notes, Remainders remainders) {
    this.whistles = whistles;
    this.tasks = tasks;
    this.notes = notes;
    this.remainders = remainders;
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

  /** Intake points what is left; its plan is kept under its own key. */
  void leave(Life life, Actor actor, Resolution resolution) {
    var left = resolution.left();
    if (left != null) {
      var id = Ids.next();
      var words = notes.forResident(id, "response", actor, left.note());
      var said = new RemainderPlanned(id, left.plannedBy(), actor.id(), words);
      life.heed(Leaving.leave(life.handling(), said, life.now())).ifPresent(remainders::save);
    }
  }
}
