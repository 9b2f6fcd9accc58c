package org.whistle.dispatch;

import org.springframework.stereotype.Service;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Matter;
import org.whistle.dispatch.model.Placing;
import org.whistle.journal.Page;

/** A request was pointed: it stands on desks from here on. */
@Service
final class PlaceRequest {

  void place(Sitting sitting, Page page, RequestPointed pointed) {
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
    var move = Placing.place(matter, sitting.rosterAt(page).forThis(matter));
    var life = sitting.begin(page, Handling.begun(matter, move.next()));
    life.say(move.event());
    life.passEmptyRungs();
  }
}
