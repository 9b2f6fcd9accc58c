package org.whistle.feedback.analyses.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Unit;
import org.whistle.feedback.analyses.Causes;
import org.whistle.feedback.analyses.ReadAnalyses;
import org.whistle.feedback.rates.Wording;
import org.whistle.feedback.rates.model.Dimension;
import org.whistle.seal.AuditLog;
import org.whistle.web.Refusal;

/** Bad ratings of a month, and what each was put down to. */
@RestController
@RequestMapping("/api/analyses")
@Allow({
  Role.COMMUNITY,
  Role.STREET,
  Role.DEPARTMENT,
  Role.UNIT,
  Role.VISITOR,
  Role.APPRAISER,
  Role.COMMAND
})
class AnalysesController {
  private final ReadAnalyses analyses;
  private final AnalysisBook book;
  private final Causes causes;
  private final AuditLog log;

  AnalysesController(ReadAnalyses analyses, AnalysisBook book, Causes causes, AuditLog log) {
    this.analyses = analyses;
    this.book = book;
    this.causes = causes;
    this.log = log;
  }

  /** Something to choose. */
  record Choice(String code, String name) {}

  /** One, and what a form needs. */
  record Form(
      AnalysisView analysis, List<Choice> causes, List<Choice> units, List<String> people) {}

  @GetMapping
  Map<String, List<AnalysisView>> list(
      Caller caller,
      @RequestParam String month,
      @RequestParam(defaultValue = "cause") String by,
      @RequestParam(required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var items =
        analyses.of(Asked.question(month, by, key), caller).stream()
            .map(it -> book.view(it, language))
            .toList();
    log.write(caller, "analyses.read", month);
    return Map.of("items", items);
  }

  @GetMapping("/pareto")
  Pareto pareto(
      Caller caller,
      @RequestParam String month,
      @RequestParam(defaultValue = "cause") String by,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var question = Asked.question(month, by, null);
    var words = Wording.in(language);
    return Pareto.of(
        analyses.pareto(question, caller),
        key ->
            switch (question.by()) {
              case CAUSE -> causes.name(key, Asked.isEnglish(language));
              case UNIT -> words.name(Dimension.UNIT, key);
              case CATEGORY -> words.category(key);
            });
  }

  @GetMapping("/{ratingId}")
  Form one(
      @PathVariable UUID ratingId,
      Caller caller,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var said = analyses.one(ratingId, caller).orElseThrow(Refusal::notFound);
    var words = Wording.in(language);
    log.write(caller, "analyses.read", ratingId.toString());
    return new Form(
        book.view(said, language),
        causes.all().stream()
            .map(it -> new Choice(it.code(), it.name(Asked.isEnglish(language))))
            .toList(),
        Catalogue.standard().units().stream()
            .map(Unit::code)
            .map(it -> new Choice(it, words.name(Dimension.UNIT, it)))
            .toList(),
        analyses.people(said.it().analysis().rating().requestId()));
  }
}
