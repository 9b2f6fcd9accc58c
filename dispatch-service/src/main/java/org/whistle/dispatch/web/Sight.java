package org.whistle.dispatch.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.access.Scope;
import org.whistle.dispatch.Handlings;
import org.whistle.dispatch.model.Handling;
import org.whistle.web.AwaitKnown;
import org.whistle.web.Refusal;

/** Finds a request for a caller, who learns nothing of what lies outside his scope. */
@Component
class Sight {
  private static final Role[] OUTSIDE = {Role.DEPARTMENT, Role.UNIT, Role.SYSTEM};

  private final Handlings handlings;

  Sight(Handlings handlings) {
    this.handlings = handlings;
  }

  /** The request, waited for while it is young; 404 when it is not there for this caller. */
  Handling of(Caller caller, UUID id) {
    var handling = AwaitKnown.find(id, () -> handlings.find(id));
    if (!sees(caller, handling)) {
      throw Refusal.notFound();
    }
    return handling;
  }

  boolean isSeen(Caller caller, UUID id) {
    return sees(caller, AwaitKnown.find(id, () -> handlings.find(id)));
  }

  static boolean sees(Caller caller, Handling handling) {
    return caller.scope().sees(row(handling));
  }

  /** Whether it is seen as the work of a unit outside, which learns nothing of the reporter. */
  static boolean fromOutside(Caller caller, Handling handling) {
    return !caller.scope().seesReporter(row(handling)) && caller.has(OUTSIDE);
  }

  private static Scope.Row row(Handling handling) {
    var matter = handling.matter();
    return new Scope.Row(
        matter.place(), handling.called().units(), matter.restricted(), matter.about());
  }
}
