package org.whistle.gateway.accounts;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Role;
import org.whistle.web.Refusal;

/** How colleagues are called: events and answers know staff ids, people read names. */
@RestController
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
  Role.SECURITY,
  Role.AUDITOR
})
class PeopleController {
  private static final int MOST = 100;

  private final Accounts accounts;

  PeopleController(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Of these ids those that are known; a unit's own system is called by its key's label. */
  @GetMapping("/api/people")
  People people(@RequestParam List<String> id) {
    if (id.size() > MOST) {
      throw Refusal.invalid("id", "at most " + MOST);
    }
    return new People(accounts.names(id));
  }

  record People(List<Name> items) {}
}
