package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.catalogue.Responsibilities;
import org.whistle.catalogue.ResponsibilityList;
import org.whistle.dispatch.AnnounceCatalogue;
import org.whistle.dispatch.AnnounceCatalogue.ListChange;
import org.whistle.dispatch.model.routing.Finding;
import org.whistle.dispatch.sheet.ListSheet;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** 责任清单: who answers for what, by versions. */
@RestController
@RequestMapping("/api/catalogue")
@Allow(Role.ADMIN)
class CatalogueController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Responsibilities responsibilities;
  private final AnnounceCatalogue announcing;
  private final History history;

  CatalogueController(
      Responsibilities responsibilities, AnnounceCatalogue announcing, History history) {
    this.responsibilities = responsibilities;
    this.announcing = announcing;
    this.history = history;
  }

  /** All lists, the latest first; what holds later stands there too. */
  @GetMapping
  @Allow({
    Role.ADMIN,
    Role.COMMAND,
    Role.STREET,
    Role.COMMUNITY,
    Role.DEPARTMENT,
    Role.UNIT,
    Role.AUDITOR
  })
  Lists all() {
    return new Lists(responsibilities.all().reversed());
  }

  record Lists(List<ResponsibilityList> items) {}

  /** As a workbook that can be changed and brought in again. */
  @GetMapping("/export")
  @Allow({Role.ADMIN, Role.COMMAND, Role.AUDITOR})
  ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String version) {
    var list =
        version == null
            ? responsibilities.all().getLast()
            : responsibilities.find(version).orElseThrow(Refusal::notFound);
    var name = ContentDisposition.attachment().filename("catalogue-" + list.version() + ".xlsx");
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
        .body(ListSheet.write(list));
  }

  /** Who announced which when, and what it changed. */
  @GetMapping("/history")
  @Allow({Role.ADMIN, Role.AUDITOR})
  History.Lines history() {
    return history.ofLists(responsibilities.all());
  }

  /** Changes nothing. */
  @PostMapping("/preview")
  Preview preview(Caller caller, @Valid @RequestBody ListBody body) {
    var it = announcing.preview(caller, body.draft());
    return new Preview(
        History.line(History.parts(it.before()), History.parts(it.list()), it.list(), null),
        it.lists(),
        it.findings(),
        it.open());
  }

  record Preview(History.Line line, List<ListChange> lists, List<Finding> findings, long open) {}

  @PostMapping
  ResponseEntity<byte[]> announce(Caller caller, @Valid @RequestBody ListBody body, Once once) {
    return once.answer(HttpStatus.CREATED, () -> announcing.announce(caller, body.draft()));
  }
}
