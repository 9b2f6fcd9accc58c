package org.whistle.intake.requests;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.web.Refusal;

/**
 * Who may read a request's words: its resident, and staff whose scope holds it. Restricted ones are
 * the community's and above; units see the work, never the reporter.
 */
@Component
class Sight {
  private static final Role[] ABOVE_THE_GRID = {
    Role.COMMUNITY,
    Role.STREET,
    Role.COMMAND,
    Role.VISITOR,
    Role.APPRAISER,
    Role.DEPARTMENT,
    Role.UNIT
  };
  private static final Role[] KNOW_THE_REPORTER = {
    Role.GRID_WORKER, Role.GRID_LEADER, Role.COMMUNITY, Role.STREET, Role.COMMAND, Role.VISITOR
  };

  private final Requests requests;

  Sight(Requests requests) {
    this.requests = requests;
  }

  /** The request, or 404 when the caller may not see it. */
  ServiceRequest of(UUID id, Caller caller) {
    return requests
        .find(id)
        .filter(request -> sees(request, caller))
        .orElseThrow(Refusal::notFound);
  }

  boolean seesReporter(UUID id, Caller caller) {
    return id.equals(caller.request()) || caller.has(KNOW_THE_REPORTER);
  }

  private static boolean sees(ServiceRequest request, Caller caller) {
    return request.id().equals(caller.request())
        || (caller.scope().sees(request.place(), request.units())
            && (!request.restricted() || caller.has(ABOVE_THE_GRID)));
  }
}
