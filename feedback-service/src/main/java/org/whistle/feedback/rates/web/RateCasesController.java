package org.whistle.feedback.rates.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.whistle.access.Caller;
import org.whistle.feedback.rates.ReadCases;
import org.whistle.feedback.rates.ReadCases.Found;
import org.whistle.feedback.rates.Slice;
import org.whistle.feedback.rates.Wording;
import org.whistle.feedback.rates.model.RateRow;
import org.whistle.web.Refusal;

/** What is behind one figure: as many rows as it says. */
@RestController
@Counted
class RateCasesController {
  private static final int MOST = 200;

  private final ReadCases cases;

  RateCasesController(ReadCases cases) {
    this.cases = cases;
  }

  /** A part of the list; {@code count} is of all of it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CasesView(long count, List<CaseView> items, @Nullable String next) {}

  @GetMapping("/api/scorecards/cases")
  CasesView read(
      Caller caller,
      @ModelAttribute FigureQuery query,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "") String part,
      @RequestParam(defaultValue = "50") int limit,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var slice = new Slice(after, part, Math.clamp(limit, 1, MOST));
    var found = find(query, caller, slice);
    var words = Wording.in(language);
    var items = found.rows().stream().map(it -> CaseView.of(it, words)).toList();
    return new CasesView(found.count(), items, next(query, slice, found.rows()));
  }

  private Found find(FigureQuery query, Caller caller, Slice slice) {
    return cases
        .read(query.wanted(), caller, slice)
        .orElseThrow(() -> Refusal.invalid("figure", query.figure()));
  }

  private static @Nullable String next(FigureQuery query, Slice slice, List<RateRow> rows) {
    if (rows.size() < slice.limit()) {
      return null;
    }
    var last = rows.getLast();
    var path =
        UriComponentsBuilder.fromPath("/api/scorecards/cases")
            .queryParam("month", query.month())
            .queryParam("by", query.by())
            .queryParam("figure", query.figure());
    if (query.key() != null) {
      path.queryParam("key", query.key());
    }
    if (query.side() != null) {
      path.queryParam("side", query.side());
    }
    if (query.state() != null) {
      path.queryParam("state", query.state());
    }
    return path.queryParam("limit", slice.limit())
        .queryParam("after", last.requestId())
        .queryParam("part", last.part())
        .encode()
        .toUriString();
  }
}
