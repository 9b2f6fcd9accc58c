package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.catalogue.Catalogue;
import org.whistle.dispatch.AnswerWhistle;
import org.whistle.dispatch.BlowWhistle;
import org.whistle.dispatch.BlowWhistle.Wanted;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

@RestController
class WhistleController {
  private final Sight sight;
  private final BlowWhistle blowing;
  private final AnswerWhistle answering;

  WhistleController(Sight sight, BlowWhistle blowing, AnswerWhistle answering) {
    this.sight = sight;
    this.blowing = blowing;
    this.answering = answering;
  }

  @PostMapping("/api/requests/{id}/whistles")
  @Allow({Role.STREET, Role.COMMAND})
  ResponseEntity<byte[]> blow(
      @PathVariable UUID id, @Valid @RequestBody Body.Blow body, Caller caller, Once once) {
    sight.of(caller, id);
    var wanted = known(body.wanted());
    return once.answer(
        HttpStatus.CREATED, () -> WhistleAnswer.of(blowing.blow(id, Seats.of(caller), wanted)));
  }

  @PostMapping("/api/whistles/{id}/check-in")
  @Allow({Role.DEPARTMENT, Role.UNIT, Role.DEPARTMENT_GRID_WORKER})
  ResponseEntity<byte[]> checkIn(@PathVariable UUID id, Caller caller, Once once) {
    sight.of(caller, answering.requestOf(id));
    return once.answer(
        HttpStatus.OK, () -> WhistleAnswer.of(answering.checkIn(id, Seats.of(caller))));
  }

  @PostMapping("/api/whistles/{id}/done")
  @Allow({Role.DEPARTMENT, Role.UNIT, Role.DEPARTMENT_GRID_WORKER})
  ResponseEntity<byte[]> done(
      @PathVariable UUID id, @Valid @RequestBody Body.Note body, Caller caller, Once once) {
    sight.of(caller, answering.requestOf(id));
    return once.answer(
        HttpStatus.OK, () -> WhistleAnswer.of(answering.done(id, Seats.of(caller), body.note())));
  }

  @PostMapping("/api/whistles/{id}/return")
  @Allow({Role.DEPARTMENT, Role.UNIT, Role.DEPARTMENT_GRID_WORKER})
  ResponseEntity<byte[]> giveBack(
      @PathVariable UUID id, @Valid @RequestBody Body.NotOurs body, Caller caller, Once once) {
    sight.of(caller, answering.requestOf(id));
    return once.answer(
        HttpStatus.OK,
        () ->
            WhistleAnswer.of(answering.giveBack(id, Seats.of(caller), body.reason(), body.note())));
  }

  private static Wanted known(Wanted wanted) {
    var catalogue = Catalogue.standard();
    Stream.concat(Stream.of(wanted.lead()), wanted.units().stream())
        .filter(unit -> catalogue.unit(unit).isEmpty())
        .findFirst()
        .ifPresent(
            unit -> {
              throw Refusal.invalid("units", "no such unit: " + unit);
            });
    return wanted;
  }
}
