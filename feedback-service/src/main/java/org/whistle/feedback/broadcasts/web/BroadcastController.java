package org.whistle.feedback.broadcasts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.broadcasts.ReadBroadcasts;
import org.whistle.feedback.broadcasts.ReadBroadcasts.Heard;
import org.whistle.feedback.broadcasts.SendBroadcast;
import org.whistle.feedback.messages.ToldAs;
import org.whistle.feedback.messages.model.Recipient;
import org.whistle.seal.AuditLog;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** 广播: the command centre says it, desks and units read it. */
@RestController
@RequestMapping("/api/broadcasts")
@Allow({
  Role.GRID_WORKER,
  Role.GRID_LEADER,
  Role.COMMUNITY,
  Role.STREET,
  Role.DEPARTMENT,
  Role.UNIT,
  Role.COMMAND
})
class BroadcastController {
  private final SendBroadcast sending;
  private final ReadBroadcasts reading;
  private final AuditLog log;

  BroadcastController(SendBroadcast sending, ReadBroadcasts reading, AuditLog log) {
    this.sending = sending;
    this.reading = reading;
    this.log = log;
  }

  record Body(
      @NotEmpty @Size(max = 100)
          List<
                  @NotNull
                  @Pattern(
                      regexp = "everybody|unit:[A-Z]\\d{2}|(community|street|district):\\d{6,12}")
                  String>
              to,
      @NotBlank @Size(max = 500) String words) {}

  record View(
      UUID id, List<String> to, String words, String by, Instant at, boolean read, int readers) {

    static View of(Heard it) {
      var sent = it.sent();
      return new View(
          sent.id(),
          sent.recipients(),
          it.words(),
          sent.by(),
          sent.at(),
          sent.read(),
          sent.readers());
    }
  }

  @PostMapping
  @Allow(Role.COMMAND)
  ResponseEntity<byte[]> send(@Valid @RequestBody Body body, Caller caller, Once once) {
    return once.answer(
        HttpStatus.CREATED,
        () -> {
          var id = sending.send(body.to(), body.words().strip(), caller);
          log.write(
              caller, "broadcast.sent", id.toString(), Map.of("to", String.join(",", body.to())));
          return Map.of("id", id);
        });
  }

  /** What the caller's desks were told; the command centre sees what it said to others too. */
  @GetMapping
  Map<String, List<View>> all(Caller caller) {
    var heard =
        caller.has(Role.COMMAND)
            ? reading.all(caller.id())
            : reading.to(recipients(caller), caller.id());
    return Map.of("items", heard.stream().map(View::of).toList());
  }

  @PostMapping("/{id}/read")
  ResponseEntity<byte[]> read(@PathVariable UUID id, Caller caller, Once once) {
    return once.answer(
        HttpStatus.OK,
        () -> {
          if (!reading.read(id, recipients(caller), caller.id())) {
            throw Refusal.notFound();
          }
          return Map.of("read", true);
        });
  }

  private static List<String> recipients(Caller caller) {
    return ToldAs.of(caller).stream().map(Recipient::toString).toList();
  }
}
