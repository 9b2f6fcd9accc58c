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

  /** Every clock, for staff. */
  List<ClockView> clocks(UUID id) {
    return views.clocks(cases.clocks(id), cases.ledger(id), due.now(), true);
  }

  /** What was promised to the resident, who reads what happened and not who did it. */
  List<ClockView> promises(UUID id) {
    List<Clock> promises =
        cases.clocks(id).stream().filter(clock -> clock.kind().isPromise()).toList();
    return views.clocks(promises, cases.ledger(id), due.now(), false);
  }

  private static boolean sees(Caller caller, CaseFile file) {
    return caller.scope().sees(CaseSearch.seen(file));
  }
}
