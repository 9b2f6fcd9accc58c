package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.AskForTime;
import org.whistle.dispatch.ResumeRequest;
import org.whistle.web.Once;

/** 延期, 挂起, 挂账, and how it goes on from there. */
@RestController
@RequestMapping("/api/requests/{id}")
@Handlers
class TimeController {
  private final Answering answering;
  private final AskForTime asking;
  private final ResumeRequest resuming;

  TimeController(Answering answering, AskForTime asking, ResumeRequest resuming) {
    this.answering = answering;
    this.asking = asking;
    this.resuming = resuming;
  }

  @PostMapping("/extension")
  ResponseEntity<byte[]> extension(
      @PathVariable UUID id, @Valid @RequestBody TimeBody.Later body, Caller caller, Once once) {
    return answering.move(caller, id, once, actor -> asking.extend(id, actor, body.wish()));
  }

  @PostMapping("/suspend")
  ResponseEntity<byte[]> suspend(
      @PathVariable UUID id, @Valid @RequestBody TimeBody.Pause body, Caller caller, Once once) {
    return answering.move(caller, id, once, actor -> asking.suspend(id, actor, body.wish()));
  }

  @PostMapping("/register")
  ResponseEntity<byte[]> register(
      @PathVariable UUID id, @Valid @RequestBody TimeBody.Pause body, Caller caller, Once once) {
    return answering.move(caller, id, once, actor -> asking.register(id, actor, body.wish()));
  }

  @PostMapping("/resume")
  ResponseEntity<byte[]> resume(@PathVariable UUID id, Caller caller, Once once) {
    return answering.move(caller, id, once, actor -> resuming.resume(id, actor));
  }

  @PostMapping("/review")
  @Allow({Role.STREET, Role.COMMAND})
  ResponseEntity<byte[]> review(
      @PathVariable UUID id, @Valid @RequestBody TimeBody.Review body, Caller caller, Once once) {
    return answering.move(
        caller, id, once, actor -> resuming.review(id, actor, body.reviewAt(), body.note()));
  }
}
