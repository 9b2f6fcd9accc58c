package org.whistle.dispatch.web;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.dispatch.AskEvidence;
import org.whistle.dispatch.Decisions;
import org.whistle.dispatch.Moments;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Decision;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Standing;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** Each move alike: in scope, once, answered with where the request stands now. */
@Component
class Answering {
  private final Sight sight;
  private final Moments moments;
  private final Decisions decisions;
  private final AskEvidence evidence;

  Answering(Sight sight, Moments moments, Decisions decisions, AskEvidence evidence) {
    this.sight = sight;
    this.moments = moments;
    this.decisions = decisions;
    this.evidence = evidence;
  }

  ResponseEntity<byte[]> move(Caller caller, UUID id, Once once, Function<Actor, Handling> move) {
    boolean seen = sight.isSeen(caller, id);
    var actor = Seats.of(caller);
    return once.answer(
        HttpStatus.OK,
        () -> {
          // Whoever transferred it out of his sight still gets the answer that he was given.
          if (!seen) {
            throw Refusal.notFound();
          }
          return answer(move.apply(actor), actor);
        });
  }

  /** The same for a move that names pictures. */
  ResponseEntity<byte[]> resolve(
      Caller caller, UUID id, Once once, Body.Result body, Function<Actor, Handling> move) {
    if (sight.isSeen(caller, id)) {
      evidence.await(id, body.pictures());
    }
    return move(caller, id, once, move);
  }

  /** Where it stands, and what this caller may do. */
  MoveAnswer standing(Caller caller, UUID id) {
    return answer(sight.of(caller, id), Seats.of(caller));
  }

  private MoveAnswer answer(Handling handling, Actor actor) {
    var holding = handling.state().holding();
    var standing = Standing.of(handling.state());
    var hand = handling.hand();
    var asked = decisions.of(handling.id());
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
        moments.now().choices(handling, actor, asked),
        asked.stream()
            .filter(decision -> decision.isOpen(holding))
            .map(Decision::id)
            .reduce((_, last) -> last)
            .orElse(null));
  }
}
