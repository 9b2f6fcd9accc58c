package org.whistle.dispatch.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.dispatch.AnswerWhistle;
import org.whistle.dispatch.Whistles;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Whistle;

/** Whistles as somebody sees them. */
@Component
class WhistleCards {
  private final Sight sight;
  private final Whistles whistles;
  private final AnswerWhistle answering;
  private final CalledUnits units;

  WhistleCards(Sight sight, Whistles whistles, AnswerWhistle answering, CalledUnits units) {
    this.units = units;
    this.sight = sight;
    this.whistles = whistles;
    this.answering = answering;
  }

  Sight sight() {
    return sight;
  }

  CalledUnits units() {
    return units;
  }

  /** The request that a whistle is about, in the caller's scope. */
  Handling ofWhistle(Caller caller, UUID whistle) {
    return sight.of(caller, answering.requestOf(whistle));
  }

  List<WhistleAnswer> of(Caller caller, UUID request) {
    var handling = sight.of(caller, request);
    var actor = Seats.of(caller);
    return whistles.of(request).stream().map(it -> card(it, handling, actor)).toList();
  }

  WhistleAnswer card(Whistle whistle, Handling handling, Actor actor) {
    return WhistleAnswer.of(whistle, handling, new WhistleReader(handling, actor), units);
  }
}
