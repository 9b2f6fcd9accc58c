package org.whistle.feedback.appeals.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.appeals.JudgeAppeal;
import org.whistle.feedback.appeals.JudgeAppeal.Opinion;
import org.whistle.seal.AuditLog;
import org.whistle.web.Once;

/** Appeals that wait, and what two persons think of each. */
@RestController
@RequestMapping("/api/appeals")
class JudgeController {
  private final JudgeAppeal judging;
  private final AppealBook book;
  private final AuditLog log;

  JudgeController(JudgeAppeal judging, AppealBook book, AuditLog log) {
    this.judging = judging;
    this.book = book;
    this.log = log;
  }

  record OpinionBody(@Nullable @Size(max = 2000) String words) {}

  @GetMapping
  @Allow({Role.COMMUNITY, Role.STREET, Role.DEPARTMENT, Role.UNIT, Role.APPRAISER, Role.COMMAND})
  Map<String, List<AppealView>> open(
      Caller caller,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var items = book.open(caller, language);
    log.write(caller, "appeals.read", "open");
    return Map.of("items", items);
  }

  @PostMapping("/{appealId}/{verdict:approve|refuse}")
  @Allow({Role.APPRAISER, Role.COMMAND})
  ResponseEntity<byte[]> judge(
      @PathVariable UUID appealId,
      @PathVariable String verdict,
      @Valid @RequestBody(required = false) @Nullable OpinionBody body,
      Caller caller,
      Once once) {
    var words = Optional.ofNullable(body).map(OpinionBody::words);
    var opinion = new Opinion(appealId, verdict.equals("approve"), words);
    return once.answer(HttpStatus.OK, () -> AppealState.of(judging.judge(caller, opinion)));
  }
}
