package org.whistle.intake.requests.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.intake.requests.ReadWords;
import org.whistle.intake.requests.RevealReporter;
import org.whistle.web.Once;

@RestController
class WordsController {
  private final ReadWords readWords;
  private final RevealReporter revealReporter;

  private record Reason(@NotBlank @Size(min = 2, max = 200) @PlainText String reason) {}

  WordsController(ReadWords readWords, RevealReporter revealReporter) {
    this.readWords = readWords;
    this.revealReporter = revealReporter;
  }

  @Allow({
    Role.RESIDENT,
    Role.GRID_WORKER,
    Role.PART_TIME_GRID_WORKER,
    Role.DEPARTMENT_GRID_WORKER,
    Role.GRID_LEADER,
    Role.COMMUNITY,
    Role.STREET,
    Role.DEPARTMENT,
    Role.UNIT,
    Role.VISITOR,
    Role.APPRAISER,
    Role.COMMAND
  })
  @GetMapping("/api/requests/{id}/words")
  ReadWords.Said words(@PathVariable UUID id, Caller caller) {
    return readWords.read(id, caller);
  }

  @Allow({
    Role.GRID_WORKER,
    Role.GRID_LEADER,
    Role.COMMUNITY,
    Role.STREET,
    Role.COMMAND,
    Role.VISITOR
  })
  @PostMapping("/api/requests/{id}/reveal")
  ResponseEntity<byte[]> reveal(
      @PathVariable UUID id, @RequestBody @Valid Reason body, Caller caller, Once once) {
    return once.answer(
        HttpStatus.OK, () -> revealReporter.reveal(id, body.reason().strip(), caller));
  }
}
