package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Caller;
import org.whistle.dispatch.SplitRequest;
import org.whistle.dispatch.Tasks;
import org.whistle.web.Once;

/** 拆分: the parts of a request, and those that wait for somebody. */
@RestController
@Handlers
class TasksController {
  private static final int MOST = 200;

  private final Sight sight;
  private final SplitRequest splitting;
  private final Tasks tasks;

  TasksController(Sight sight, SplitRequest splitting, Tasks tasks) {
    this.sight = sight;
    this.splitting = splitting;
    this.tasks = tasks;
  }

  @GetMapping("/api/tasks")
  Mine mine(Caller caller, Locale language) {
    var actor = Seats.of(caller);
    return new Mine(
        tasks.waitingFor(actor, caller.scope(), MOST).stream()
            .filter(it -> it.task().doer().is(actor))
            .map(it -> TaskItem.of(it, actor, language))
            .toList());
  }

  @GetMapping("/api/requests/{id}/tasks")
  Parts of(@PathVariable UUID id, Caller caller) {
    var handling = sight.of(caller, id);
    var actor = Seats.of(caller);
    return new Parts(
        tasks.of(id).stream().map(task -> TaskAnswer.of(task, handling, actor)).toList());
  }

  @PostMapping("/api/requests/{id}/tasks")
  ResponseEntity<byte[]> assign(
      @PathVariable UUID id, @Valid @RequestBody TaskBody.Assign body, Caller caller, Once once) {
    var handling = sight.of(caller, id);
    var actor = Seats.of(caller);
    return once.answer(
        HttpStatus.CREATED,
        () -> TaskAnswer.of(splitting.assign(id, actor, body.part()), handling, actor));
  }

  record Mine(List<TaskItem> items) {}

  record Parts(List<TaskAnswer> items) {}
}
