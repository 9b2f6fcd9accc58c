package org.whistle.dispatch.web;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.dispatch.DutyRoster;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Choices;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Standing;
import org.whistle.web.Once;

/** Each move alike: in scope, once, answered with where the request stands now. */
@Component
class Answering {
  private final Sight sight;
  private final DutyRoster roster;

  Answering(Sight sight, DutyRoster roster) {
    this.sight = sight;
    this.roster = roster;
  }

  ResponseEntity<byte[]> move(Caller caller, UUID id, Once once, Function<Actor, Handling> move) {
    sight.of(caller, id);
    var actor = Seats.of(caller);
    return once.answer(HttpStatus.OK, () -> answer(move.apply(actor), actor));
  }

  private MoveAnswer answer(Handling handling, Actor actor) {
    var holding = handling.state().holding();
    var standing = Standing.of(handling.state());
    var hand = handling.hand();
    return new MoveAnswer(
        handling.id(),
        handling.matter().number(),
        handling.state().wire(),
        standing.order(),
        standing.stage(),
        holding.desk().tier().wire(),
        holding.desk().place(),
        hand == null ? null : hand.by(),
        holding.cycle(),
        Choices.of(handling, actor, roster.now().forThis(handling.matter())));
  }
}
