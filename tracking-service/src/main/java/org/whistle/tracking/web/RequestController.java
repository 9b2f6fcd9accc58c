package org.whistle.tracking.web;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.tracking.model.CaseFile;
import org.whistle.tracking.store.CaseSearch;
import org.whistle.tracking.web.CaseViews.ResidentView;

/** A request as its resident follows it. */
@RestController
class RequestController {
  private final CaseFinder finder;
  private final CaseSearch search;
  private final CaseViews views;

  RequestController(CaseFinder finder, CaseSearch search, CaseViews views) {
    this.finder = finder;
    this.search = search;
    this.views = views;
  }

  @GetMapping("/api/requests/{id}")
  @Allow(anyone = true)
  ResidentView follow(Caller caller, @PathVariable UUID id) {
    CaseFile file = finder.ofResident(caller, id);
    return views.forResident(file, finder.promises(id), views.forResident(search.timeline(id)));
  }
}
