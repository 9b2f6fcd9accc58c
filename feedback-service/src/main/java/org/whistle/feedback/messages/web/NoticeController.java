package org.whistle.feedback.messages.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.messages.Messages;
import org.whistle.feedback.messages.ToldAs;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** What a desk or a unit was told, in the product. */
@RestController
@Allow({
  Role.GRID_WORKER,
  Role.GRID_LEADER,
  Role.COMMUNITY,
  Role.STREET,
  Role.DEPARTMENT,
  Role.UNIT,
  Role.COMMAND
})
class NoticeController {
  private static final int LIMIT = 100;

  private final Messages messages;

  NoticeController(Messages messages) {
    this.messages = messages;
  }

  @GetMapping("/api/notices")
  Map<String, List<NoticeItem>> notices(
      Caller caller,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    return Map.of(
        "items",
        messages.of(ToldAs.of(caller), caller.id(), LIMIT).stream()
            .map(it -> NoticeItem.of(it, language))
            .toList());
  }

  @PostMapping("/api/notices/{id}/read")
  ResponseEntity<byte[]> read(@PathVariable UUID id, Caller caller, Once once) {
    return once.answer(
        HttpStatus.OK,
        () -> {
          if (!messages.read(id, ToldAs.of(caller), caller.id())) {
            throw Refusal.notFound();
          }
          return Map.of("read", true);
        });
  }
}
