package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.AnswerWhistle;
import org.whistle.dispatch.ReturnWhistle;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Whistle;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** What a called unit does of its part. */
@RestController
@RequestMapping("/api/whistles/{id}")
@Allow({Role.DEPARTMENT, Role.UNIT, Role.DEPARTMENT_GRID_WORKER, Role.SYSTEM})
class WhistleController {
  private final Sight sight;
  private final WhistleCards cards;
  private final AnswerWhistle answering;
  private final ReturnWhistle returning;

  WhistleController(
      Sight sight, WhistleCards cards, AnswerWhistle answering, ReturnWhistle returning) {
    this.sight = sight;
    this.cards = cards;
    this.answering = answering;
    this.returning = returning;
  }

  @PostMapping("/sign")
  ResponseEntity<byte[]> sign(@PathVariable UUID id, Caller caller, Once once) {
    return move(caller, id, once, actor -> answering.sign(id, actor));
  }

  @PostMapping("/check-in")
  ResponseEntity<byte[]> checkIn(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) WhistleBody.@Nullable CheckIn body,
      Caller caller,
      Once once) {
    return move(
        caller, id, once, actor -> answering.checkIn(id, actor, body == null ? null : body.spot()));
  }

  @PostMapping("/arrive")
  ResponseEntity<byte[]> arrive(
      @PathVariable UUID id,
      @Valid @RequestBody WhistleBody.CheckIn body,
      Caller caller,
      Once once) {
    var spot = body.spot();
    if (spot == null) {
      throw Refusal.invalid("grid", "say where: lat and lon, or a grid");
    }
    return move(caller, id, once, actor -> answering.arrive(id, actor, spot));
  }

  @PostMapping("/progress")
  ResponseEntity<byte[]> progress(
      @PathVariable UUID id, @Valid @RequestBody Body.Note body, Caller caller, Once once) {
    return move(caller, id, once, actor -> answering.progress(id, actor, body.note()));
  }

  @PostMapping("/done")
  ResponseEntity<byte[]> done(
      @PathVariable UUID id, @Valid @RequestBody WhistleBody.Done body, Caller caller, Once once) {
    var facts = body.inNumbers();
    return move(caller, id, once, actor -> answering.done(id, actor, body.note(), facts));
  }

  @PostMapping("/return")
  ResponseEntity<byte[]> giveBack(
      @PathVariable UUID id,
      @Valid @RequestBody WhistleBody.NotOurs body,
      Caller caller,
      Once once) {
    var grounds = body.grounds();
    return move(caller, id, once, actor -> returning.ask(id, actor, grounds));
  }

  private ResponseEntity<byte[]> move(
      Caller caller, UUID id, Once once, Function<Actor, Whistle> move) {
    var handling = sight.of(caller, answering.requestOf(id));
    var actor = Seats.of(caller);
    return once.answer(HttpStatus.OK, () -> cards.card(move.apply(actor), handling, actor));
  }
}
