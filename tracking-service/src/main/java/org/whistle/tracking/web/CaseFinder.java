package org.whistle.tracking.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.tracking.model.CaseFile;
import org.whistle.tracking.model.Clock;
import org.whistle.tracking.store.CaseSearch;
import org.whistle.tracking.store.CaseSearch.Found;
import org.whistle.tracking.store.CaseStore;
import org.whistle.tracking.store.DueClocks;
import org.whistle.tracking.web.CaseViews.ClockView;
import org.whistle.web.AwaitKnown;
import org.whistle.web.Refusal;

/** Finds one file, waits for a young one, and hides what the caller may not see. */
@Component
class CaseFinder {
  private final CaseStore cases;
  private final CaseSearch search;
  private final DueClocks due;
  private final CaseViews views;

  CaseFinder(CaseStore cases, CaseSearch search, DueClocks due, CaseViews views) {
    this.cases = cases;
    this.search = search;
    this.due = due;
    this.views = views;
  }

  /** The file, for staff who may see it; for others there is nothing here. */
  Found inScope(Caller caller, UUID id) {
    CaseFile file = AwaitKnown.find(id, () -> cases.file(id));
    if (!sees(caller, file)) {
      throw Refusal.notFound();
    }
    return search.one(caller, id).orElseThrow(Refusal::notFound);
  }

  /** The file, for its resident and for staff who may see it. */
  CaseFile ofResident(Caller caller, UUID id) {
    boolean own = id.equals(caller.request());
    if (!own && caller.roles().stream().allMatch(Role.RESIDENT::equals)) {
      throw Refusal.notFound();
    }
    CaseFile file = AwaitKnown.find(id, () -> cases.file(id));
    if (!own && !sees(caller, file)) {
      throw Refusal.notFound();
    }
    return file;
  }

  List<ClockView> clocks(UUID id) {
    return views.clocks(cases.clocks(id), due.now());
  }

  /** What is promised now: of this cycle, and of all desks that were to take it the last. */
  List<ClockView> promises(CaseFile file) {
    List<Clock> ofCycle =
        cases.clocks(file.id()).stream()
            .filter(clock -> clock.cycle() == file.handling().cycle())
            .toList();
    int rung = ofCycle.stream().mapToInt(Clock::rung).max().orElse(0);
    return views.clocks(
        ofCycle.stream().filter(clock -> clock.rung() == 0 || clock.rung() == rung).toList(),
        due.now());
  }

  private static boolean sees(Caller caller, CaseFile file) {
    return caller.scope().sees(file.pointed().visibleFrom(), file.handling().marks().units());
  }
}
