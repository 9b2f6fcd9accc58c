package org.whistle.feedback.appeals.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.whistle.feedback.appeals.AppealToExclude;
import org.whistle.feedback.appeals.AppealToExclude.Ask;
import org.whistle.seal.AuditLog;
import org.whistle.web.Once;

/** Appeals about one request, for those who answer for it. */
@RestController
@RequestMapping("/api/requests/{id}/appeals")
class AppealController {
  private final AppealToExclude appealing;
  private final AppealBook book;
  private final AuditLog log;

  AppealController(AppealToExclude appealing, AppealBook book, AuditLog log) {
    this.appealing = appealing;
    this.book = book;
    this.log = log;
  }

  record AppealBody(
      @NotBlank @Pattern(regexp = "case|answer:[0-9a-f-]{36}") String part,
      @NotBlank String reason,
      @NotNull UUID evidence,
      @NotBlank @Size(max = 2000) String words) {}

  @PostMapping
  @Allow({Role.COMMUNITY, Role.STREET, Role.DEPARTMENT, Role.UNIT})
  ResponseEntity<byte[]> appeal(
      @PathVariable UUID id, @Valid @RequestBody AppealBody body, Caller caller, Once once) {
    var ask = new Ask(body.part(), body.reason(), body.evidence(), body.words().strip());
    return once.answer(HttpStatus.CREATED, () -> AppealState.of(appealing.appeal(id, caller, ask)));
  }

  @GetMapping
  @Allow({Role.COMMUNITY, Role.STREET, Role.DEPARTMENT, Role.UNIT, Role.APPRAISER, Role.COMMAND})
  AppealBook.Case read(
      @PathVariable UUID id,
      Caller caller,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var page = book.of(id, caller, language);
    log.write(caller, "appeals.read", id.toString());
    return page;
  }
}
