package org.whistle.intake.requests.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.intake.requests.FindSameReporter;

@RestController
class SameReporterController {
  private static final int MOST = 100;

  private final FindSameReporter same;

  SameReporterController(FindSameReporter same) {
    this.same = same;
  }

  record Same(List<UUID> items) {}

  /** Which of at most a hundred others one call to this person is about as well. */
  @GetMapping("/api/requests/{id}/same-reporter")
  @Allow({Role.VISITOR, Role.APPRAISER})
  Same same(@PathVariable UUID id, @RequestParam List<UUID> among, Caller caller) {
    return new Same(same.among(id, among.stream().limit(MOST).toList(), caller));
  }
}
