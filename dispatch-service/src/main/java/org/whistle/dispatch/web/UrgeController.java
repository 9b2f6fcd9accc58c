package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.UrgeRequest;
import org.whistle.web.Once;

/** 催办, 督办. */
@RestController
@RequestMapping("/api/requests/{id}")
@Allow({Role.STREET, Role.COMMAND})
class UrgeController {
  private final Answering answering;
  private final UrgeRequest urging;

  UrgeController(Answering answering, UrgeRequest urging) {
    this.answering = answering;
    this.urging = urging;
  }

  @PostMapping("/urge")
  ResponseEntity<byte[]> urge(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) TimeBody.@Nullable MaybeNote body,
      Caller caller,
      Once once) {
    return answering.move(caller, id, once, actor -> urging.urge(id, actor, note(body)));
  }

  @PostMapping("/supervise")
  ResponseEntity<byte[]> supervise(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) TimeBody.@Nullable MaybeNote body,
      Caller caller,
      Once once) {
    return answering.move(caller, id, once, actor -> urging.supervise(id, actor, note(body)));
  }

  private static @Nullable String note(TimeBody.@Nullable MaybeNote body) {
    return body == null ? null : body.note();
  }
}
