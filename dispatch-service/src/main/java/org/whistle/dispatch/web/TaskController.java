package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Caller;
import org.whistle.dispatch.DoTask;
import org.whistle.dispatch.SplitRequest;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Task;
import org.whistle.web.Once;

/** 任务: its doer signs it, does it, gives it back; whoever has the request drops it. */
@RestController
@RequestMapping("/api/tasks/{id}")
@Handlers
class TaskController {
  private final Sight sight;
  private final SplitRequest splitting;
  private final DoTask doing;

  TaskController(Sight sight, SplitRequest splitting, DoTask doing) {
    this.sight = sight;
    this.splitting = splitting;
    this.doing = doing;
  }

  @PostMapping("/sign")
  ResponseEntity<byte[]> sign(@PathVariable UUID id, Caller caller, Once once) {
    return move(caller, id, once, actor -> doing.sign(id, actor));
  }

  @PostMapping("/done")
  ResponseEntity<byte[]> done(
      @PathVariable UUID id, @Valid @RequestBody Body.Note body, Caller caller, Once once) {
    return move(caller, id, once, actor -> doing.done(id, actor, body.note()));
  }

  @PostMapping("/return")
  ResponseEntity<byte[]> giveBack(
      @PathVariable UUID id, @Valid @RequestBody TaskBody.GiveBack body, Caller caller, Once once) {
    return move(caller, id, once, actor -> doing.giveBack(id, actor, body.reason(), body.note()));
  }

  @PostMapping("/drop")
  ResponseEntity<byte[]> drop(
      @PathVariable UUID id, @Valid @RequestBody TaskBody.Drop body, Caller caller, Once once) {
    return move(caller, id, once, actor -> splitting.drop(id, actor, body.reason(), body.note()));
  }

  private ResponseEntity<byte[]> move(
      Caller caller, UUID id, Once once, Function<Actor, Task> move) {
    var handling = sight.of(caller, splitting.requestOf(id));
    var actor = Seats.of(caller);
    return once.answer(HttpStatus.OK, () -> TaskAnswer.of(move.apply(actor), handling, actor));
  }
}
