package org.whistle.dispatch;

import java.util.List;
import org.springframework.stereotype.Service;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.dispatch.model.Complaining;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Matter;
import org.whistle.dispatch.model.Placing;
import org.whistle.dispatch.model.Waiting;
import org.whistle.journal.Heard;
import org.whistle.journal.Page;

/** A request was pointed: it stands on desks from here on. */
@Service
final class PlaceRequest {

  private final RoutingRules rules;
  private final BeginRemainder remainders;
  private final Colleagues colleagues;
  private final JoinNeighbour neighbours;

  PlaceRequest(
      RoutingRules rules,
      BeginRemainder remainders,
      Colleagues colleagues,
      JoinNeighbour neighbours) {
    this.rules = rules;
    this.remainders = remainders;
    this.colleagues = colleagues;
    this.neighbours = neighbours;
  }

  void place(Sitting sitting, Heard heard, RequestPointed pointed) {
    var page = heard.page();
    var matter = rules.sent(matter(page, pointed), heard.occurredAt());
    var left = remainders.of(page.requestId(), pointed);
    var move =
        left.map(it -> Waiting.placed(List.of(it.desk()), matter.why()))
            .orElseGet(() -> Placing.place(matter, sitting.rosterAt(page).forThis(matter)));
    var life = sitting.begin(page, Handling.begun(matter, move.next()));
    life.say(move.event());
    if (pointed.about() != null) {
      Complaining.said(matter, pointed.about()).ifPresent(life::say);
    }
    if (left.isEmpty() && pointed.parent() != null) {
      remainders.follow(life, pointed.parent());
    }
    if (pointed.sameAs() != null) {
      neighbours.join(life, pointed.sameAs());
    }
    left.ifPresentOrElse(it -> remainders.begin(life, it), life::passEmptyRungs);
  }

  private Matter matter(Page page, RequestPointed pointed) {
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
    return pointed.about() == null
        ? matter
        : matter.complainingOf(colleagues.meant(pointed.about()));
  }
}
