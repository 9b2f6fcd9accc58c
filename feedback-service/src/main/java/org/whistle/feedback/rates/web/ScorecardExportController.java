package org.whistle.feedback.rates.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.rates.PlaceNames;
import org.whistle.feedback.rates.ReadCases;
import org.whistle.feedback.rates.ReadScorecard;
import org.whistle.feedback.rates.Slice;
import org.whistle.feedback.rates.Wording;
import org.whistle.seal.AuditLog;
import org.whistle.web.Refusal;

/** Figures and what is behind them as spreadsheets: the same that the pages show to the caller. */
@RestController
@Allow({
  Role.GRID_LEADER,
  Role.COMMUNITY,
  Role.STREET,
  Role.DEPARTMENT,
  Role.UNIT,
  Role.APPRAISER,
  Role.COMMAND
})
class ScorecardExportController {
  static final int MOST = 50_000;
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final ReadScorecard cards;
  private final ReadCases cases;
  private final AuditLog log;
  private final PlaceNames places;

  ScorecardExportController(ReadScorecard cards, ReadCases cases, AuditLog log, PlaceNames places) {
    this.cards = cards;
    this.cases = cases;
    this.log = log;
    this.places = places;
  }

  @GetMapping("/api/scorecards/export")
  ResponseEntity<byte[]> figures(
      Caller caller,
      @RequestParam String month,
      @RequestParam String by,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var words = Wording.in(language);
    var card = cards.read(Asked.month(month), Asked.by(by), caller);
    log.write(caller, "scorecards.exported", month + "/" + by);
    return file(
        "scorecard-%s-%s.xlsx".formatted(month, by),
        ScorecardSheet.write(ScorecardView.of(card, words), words, places.known()));
  }

  @GetMapping("/api/scorecards/cases/export")
  ResponseEntity<byte[]> cases(
      Caller caller,
      @ModelAttribute FigureQuery query,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var found =
        cases
            .read(query.wanted(), caller, new Slice(null, "", MOST))
            .orElseThrow(() -> Refusal.invalid("figure", query.figure()));
    if (found.count() > MOST) {
      throw Refusal.conflict("too-many-rows", found.count(), MOST);
    }
    var words = Wording.in(language);
    var rows = found.rows().stream().map(it -> CaseView.of(it, words)).toList();
    log.write(caller, "scorecards.exported", query.month() + "/" + query.figure());
    return file(
        "cases-%s-%s.xlsx".formatted(query.month(), query.figure()),
        CasesSheet.write(rows, words, places.known()));
  }

  private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
    var attached = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
        .body(bytes);
  }
}
