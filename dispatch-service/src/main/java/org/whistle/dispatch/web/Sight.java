package org.whistle.dispatch.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.dispatch.Handlings;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Tier;
import org.whistle.web.AwaitKnown;
import org.whistle.web.Refusal;

/** Finds a request for a caller, who learns nothing of what lies outside his scope. */
@Component
class Sight {
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
    var matter = handling.matter();
    var desk = Seats.of(caller).desk();
    boolean hidden = matter.restricted() && desk != null && desk.tier() == Tier.GRID;
    return !hidden && caller.scope().sees(matter.place(), handling.called().units());
  }
}
