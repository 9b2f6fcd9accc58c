package org.whistle.intake.patrol;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.web.Once;

/** 巡查日志: whoever goes round writes it, and reads what was seen within their place. */
@RestController
@RequestMapping("/api/patrol")
@Allow({
  Role.GRID_WORKER,
  Role.PART_TIME_GRID_WORKER,
  Role.DEPARTMENT_GRID_WORKER,
  Role.GRID_LEADER,
  Role.COMMUNITY
})
class PatrolController {
  private final NoteLine noteLine;
  private final TurnLine turnLine;
  private final ReadLog readLog;

  record Page(List<Line> items, @Nullable String next) {}

  PatrolController(NoteLine noteLine, TurnLine turnLine, ReadLog readLog) {
    this.noteLine = noteLine;
    this.turnLine = turnLine;
    this.readLog = readLog;
  }

  @GetMapping
  Page of(
      Caller caller,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable UUID before) {
    var log = readLog.of(day, before, caller);
    var next = log.more() ? "/api/patrol?day=%s&before=%s".formatted(log.day(), log.last()) : null;
    return new Page(log.lines(), next);
  }

  @PostMapping
  ResponseEntity<byte[]> note(@RequestBody @Valid Seen seen, Caller caller, Once once) {
    return once.answer(HttpStatus.CREATED, () -> noteLine.note(seen, caller));
  }

  @PostMapping("/{id}/picture")
  ResponseEntity<byte[]> picture(
      @PathVariable UUID id, @RequestBody byte[] picture, Caller caller, Once once) {
    return once.done(() -> noteLine.picture(id, picture, caller));
  }

  @GetMapping("/{id}/picture")
  ResponseEntity<byte[]> picture(@PathVariable UUID id, Caller caller) {
    var shown = readLog.picture(id, caller);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(shown.type()))
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore())
        .body(shown.bytes());
  }

  @PostMapping("/{id}/request")
  ResponseEntity<byte[]> turn(@PathVariable UUID id, Caller caller, Once once, Locale locale) {
    return once.answer(HttpStatus.OK, () -> turnLine.turn(id, caller, locale));
  }
}
