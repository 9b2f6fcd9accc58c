package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.AddUnit;
import org.whistle.dispatch.BlowWhistle;
import org.whistle.dispatch.RecordCall;
import org.whistle.web.Once;

/** Who calls units: the whistle itself, one more unit, and what units say on the phone. */
@RestController
class CallController {
  private final WhistleCards cards;
  private final BlowWhistle blowing;
  private final AddUnit adding;
  private final RecordCall recording;

  CallController(WhistleCards cards, BlowWhistle blowing, AddUnit adding, RecordCall recording) {
    this.cards = cards;
    this.blowing = blowing;
    this.adding = adding;
    this.recording = recording;
  }

  @GetMapping("/api/requests/{id}/whistles")
  @Allow({
    Role.GRID_WORKER,
    Role.DEPARTMENT_GRID_WORKER,
    Role.GRID_LEADER,
    Role.COMMUNITY,
    Role.STREET,
    Role.COMMAND,
    Role.DEPARTMENT,
    Role.UNIT,
    Role.APPRAISER,
    Role.ADMIN
  })
  Cards whistles(@PathVariable UUID id, Caller caller) {
    return new Cards(cards.of(caller, id));
  }

  @PostMapping("/api/requests/{id}/whistles")
  @Allow({Role.STREET, Role.COMMAND})
  ResponseEntity<byte[]> blow(
      @PathVariable UUID id, @Valid @RequestBody WhistleBody.Blow body, Caller caller, Once once) {
    var handling = cards.sight().of(caller, id);
    var wanted = body.wanted();
    wanted.all().forEach(cards.units()::known);
    var actor = Seats.of(caller);
    return once.answer(
        HttpStatus.CREATED, () -> cards.card(blowing.blow(id, actor, wanted), handling, actor));
  }

  @PostMapping("/api/whistles/{id}/units")
  @Allow({Role.STREET, Role.COMMAND, Role.DEPARTMENT, Role.UNIT})
  ResponseEntity<byte[]> add(
      @PathVariable UUID id, @Valid @RequestBody WhistleBody.More body, Caller caller, Once once) {
    var handling = cards.ofWhistle(caller, id);
    cards.units().known(body.unit());
    var actor = Seats.of(caller);
    return once.answer(
        HttpStatus.OK,
        () -> cards.card(adding.add(id, actor, body.unit(), body.note()), handling, actor));
  }

  @PostMapping("/api/whistles/{id}/phoned")
  @Allow({Role.STREET, Role.COMMAND})
  ResponseEntity<byte[]> phoned(
      @PathVariable UUID id,
      @Valid @RequestBody WhistleBody.Phoned body,
      Caller caller,
      Once once) {
    var handling = cards.ofWhistle(caller, id);
    var actor = Seats.of(caller);
    return once.answer(
        HttpStatus.OK,
        () -> cards.card(recording.record(id, actor, body.heard()), handling, actor));
  }

  record Cards(List<WhistleAnswer> items) {}
}
