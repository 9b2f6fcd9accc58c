package org.whistle.dispatch;

import org.springframework.stereotype.Service;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Matter;
import org.whistle.dispatch.model.Placing;
import org.whistle.journal.Heard;
import org.whistle.journal.Page;

/** A request was pointed: it stands on desks from here on. */
@Service
final class PlaceRequest {

  private final RoutingRules rules;

  PlaceRequest(RoutingRules rules) {
    this.rules = rules;
  }

  void place(Sitting sitting, Heard heard, RequestPointed pointed) {
    var page = heard.page();
    var matter = rules.sent(matter(page, pointed), heard.occurredAt());
    var move = Placing.place(matter, sitting.rosterAt(page).forThis(matter));
    var life = sitting.begin(page, Handling.begun(matter, move.next()));
    life.say(move.event());
    life.passEmptyRungs();
  }

  private static Matter matter(Page page, RequestPointed pointed) {
    var matter =
        new Matter(
            page.requestId(),
            pointed.number(),
            pointed.place(),
            pointed.placeName(),
            pointed.kind(),
            pointed.category(),
            pointed.urgency(),
            pointed.restricted(),
            pointed.route());
    return pointed.about() == null ? matter : matter.complainingOf(pointed.about());
  }
}
