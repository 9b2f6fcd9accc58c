package org.whistle.feedback.meetings.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Caller;
import org.whistle.feedback.meetings.ChangeAgenda;
import org.whistle.feedback.meetings.DecideItem;
import org.whistle.web.Once;

/** What a meeting speaks of, and what it decides on it. */
@RestController
@RequestMapping("/api/meetings/{id}/items")
class AgendaController {
  private final ChangeAgenda changing;
  private final DecideItem deciding;

  AgendaController(ChangeAgenda changing, DecideItem deciding) {
    this.changing = changing;
    this.deciding = deciding;
  }

  record NoteBody(@NotBlank @Size(max = 500) String words) {}

  @PostMapping
  @Conveners
  ResponseEntity<byte[]> raise(
      @PathVariable UUID id, @Valid @RequestBody ItemBody body, Caller caller, Once once) {
    return once.answer(HttpStatus.CREATED, () -> Map.of("id", raise(id, body, caller)));
  }

  private UUID raise(UUID id, ItemBody body, Caller caller) {
    return body.request() == null
        ? changing.raise(id, body.knownCategory(), body.said(), caller)
        : changing.raise(id, body.request(), caller);
  }

  @PostMapping("/{item}/drop")
  @Conveners
  ResponseEntity<byte[]> drop(
      @PathVariable UUID id, @PathVariable UUID item, Caller caller, Once once) {
    return once.keep(Map.of("dropped", true), () -> changing.drop(id, item, caller));
  }

  @PostMapping("/{item}/note")
  @Conveners
  ResponseEntity<byte[]> note(
      @PathVariable UUID id,
      @PathVariable UUID item,
      @Valid @RequestBody NoteBody body,
      Caller caller,
      Once once) {
    return once.keep(
        Map.of("noted", true), () -> changing.note(id, item, body.words().strip(), caller));
  }

  @PostMapping("/{item}/decide")
  @Conveners
  ResponseEntity<byte[]> decide(
      @PathVariable UUID id,
      @PathVariable UUID item,
      @Valid @RequestBody MinuteBody body,
      Caller caller,
      Once once) {
    return once.keep(
        Map.of("outcome", body.outcome()), () -> deciding.decide(id, item, body.minute(), caller));
  }

  @PostMapping("/{item}/done")
  @Attendants
  ResponseEntity<byte[]> finish(
      @PathVariable UUID id, @PathVariable UUID item, Caller caller, Once once) {
    return once.keep(Map.of("done", true), () -> deciding.finish(id, item, caller));
  }
}
