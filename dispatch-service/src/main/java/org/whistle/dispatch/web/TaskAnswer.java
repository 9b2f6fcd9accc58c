package org.whistle.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.whistle.contracts.TaskDoer;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Task;
import org.whistle.dispatch.model.TaskChoices;

/** A task, with what this person may do about it. */
record TaskAnswer(
    UUID taskId, TaskDoer to, Instant dueAt, String state, boolean open, List<String> moves) {

  static TaskAnswer of(Task task, Handling handling, Actor actor) {
    return new TaskAnswer(
        task.id(),
        task.doer().named(),
        task.dueAt(),
        task.state().wire(),
        task.isOpenIn(handling.cycle()),
        TaskChoices.of(task, handling, actor));
  }
}
