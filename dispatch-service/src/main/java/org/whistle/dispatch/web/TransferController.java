package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.catalogue.Catalogue;
import org.whistle.dispatch.TransferRequest;
import org.whistle.dispatch.model.Desk;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

@RestController
@RequestMapping("/api/requests/{id}")
class TransferController {
  private final Answering answering;
  private final TransferRequest transferring;

  TransferController(Answering answering, TransferRequest transferring) {
    this.answering = answering;
    this.transferring = transferring;
  }

  /** To a place's desk, or to another unit as lead. */
  @PostMapping("/transfer")
  @Allow({
    Role.GRID_WORKER,
    Role.PART_TIME_GRID_WORKER,
    Role.DEPARTMENT_GRID_WORKER,
    Role.GRID_LEADER,
    Role.COMMUNITY,
    Role.STREET,
    Role.COMMAND
  })
  ResponseEntity<byte[]> transfer(
      @PathVariable UUID id, @Valid @RequestBody Body.Transferring body, Caller caller, Once once) {
    var to = body.to();
    return answering.move(
        caller,
        id,
        once,
        actor ->
            Character.isDigit(to.charAt(0))
                ? transferring.toDesk(id, actor, Desk.of(to), body.why())
                : transferring.toUnit(id, actor, known(to, "to"), body.why()));
  }

  @PostMapping("/lead")
  @Allow(Role.COMMAND)
  ResponseEntity<byte[]> nameLead(
      @PathVariable UUID id, @Valid @RequestBody Body.Leading body, Caller caller, Once once) {
    return answering.move(
        caller,
        id,
        once,
        actor -> transferring.nameLead(id, actor, known(body.unit(), "unit"), body.why()));
  }

  private static String known(String unit, String field) {
    if (Catalogue.standard().unit(unit).isEmpty()) {
      throw Refusal.invalid(field, "no such unit: " + unit);
    }
    return unit;
  }
}
