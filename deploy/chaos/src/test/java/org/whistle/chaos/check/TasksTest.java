package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TasksTest {
  private final Promise stand = new TasksStandWhereDispatchSaid();

  @Test
  void a_task_that_stands_elsewhere_than_was_said_is_found() {
    var file = AnyFile.taken().and("dispatch", "task.assigned", Map.of("taskId", "t"));
    assertThat(file.found(stand)).hasSize(1);
    file.row("dispatch.tasks", "id", "t", "state", "assigned");
    assertThat(file.found(stand)).isEmpty();
    file.and("dispatch", "task.signed", Map.of("taskId", "t"));
    assertThat(file.found(stand)).hasSize(1);
  }

  @Test
  void a_request_that_was_resolved_with_a_task_open_is_found() {
    var file =
        AnyFile.taken()
            .and("dispatch", "task.assigned", Map.of("taskId", "t"))
            .row("dispatch.tasks", "id", "t", "state", "assigned")
            .and("dispatch", "request.resolved", Map.of());
    assertThat(file.found(stand)).hasSize(1);
  }
}
