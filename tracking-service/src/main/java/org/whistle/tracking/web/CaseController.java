package org.whistle.tracking.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.tracking.store.CaseSearch;
import org.whistle.tracking.store.CaseSearch.Found;
import org.whistle.tracking.web.CaseViews.CaseItem;
import org.whistle.tracking.web.CaseViews.CaseView;
import org.whistle.tracking.web.CaseViews.ClockView;
import org.whistle.web.Refusal;

/** Search, files and explained clocks, for staff. */
@RestController
@RequestMapping("/api/cases")
@Allow({
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
  Role.COMMAND,
  Role.ADMIN,
  Role.SERVICE
})
class CaseController {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final CaseSearch search;
  private final CaseFinder finder;
  private final CaseViews views;

  CaseController(CaseSearch search, CaseFinder finder, CaseViews views) {
    this.search = search;
    this.finder = finder;
    this.views = views;
  }

  /** A page of a list; {@code next} is a path to follow. */
  record Listing<T>(List<T> items, @Nullable String next) {}

  @GetMapping
  Listing<CaseItem> find(Caller caller, @RequestParam Map<String, String> query) {
    Map<String, String> filters = new TreeMap<>(query);
    UUID after = Optional.ofNullable(filters.remove("after")).map(CaseController::id).orElse(null);
    int limit =
        Optional.ofNullable(filters.remove("limit")).map(CaseController::limit).orElse(USUAL);
    filters.forEach(CaseController::check);
    List<Found> found = search.find(caller, filters, after, limit + 1);
    List<Found> page = found.subList(0, Math.min(limit, found.size()));
    return new Listing<>(
        page.stream().map(views::item).toList(),
        found.size() > limit ? next(filters, page.getLast().file().id(), limit) : null);
  }

  @GetMapping("/{id}")
  CaseView file(Caller caller, @PathVariable UUID id) {
    Found found = finder.inScope(caller, id);
    return views.view(found, views.forStaff(search.timeline(id)));
  }

  @GetMapping("/{id}/clocks")
  Listing<ClockView> clocks(Caller caller, @PathVariable UUID id) {
    finder.inScope(caller, id);
    return new Listing<>(finder.clocks(id), null);
  }

  private static void check(String name, String value) {
    if (!CaseSearch.isFilter(name)) {
      throw new Refusal(HttpStatus.BAD_REQUEST, "unknown-filter", name);
    }
    if ((name.equals("place") || name.equals("grid")) && !value.matches("\\d{6,15}")) {
      throw Refusal.invalid(name, "6–15 digits");
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.invalid("after", "id");
    }
  }

  private static int limit(String text) {
    if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MOST) {
      throw Refusal.invalid("limit", "1–" + MOST);
    }
    return Integer.parseInt(text);
  }

  private static String next(Map<String, String> filters, UUID last, int limit) {
    UriComponentsBuilder path = UriComponentsBuilder.fromPath("/api/cases");
    filters.forEach(path::queryParam);
    if (limit != USUAL) {
      path.queryParam("limit", limit);
    }
    return path.queryParam("after", last).encode().toUriString();
  }
}
