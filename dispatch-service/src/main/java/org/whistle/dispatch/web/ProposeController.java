package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.ProposeWhistle;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** 提请吹哨: what a community asks its street to blow. */
@RestController
@Allow(Role.COMMUNITY)
class ProposeController {
  private final Answering answering;
  private final CalledUnits units;
  private final ProposeWhistle proposing;

  ProposeController(Answering answering, CalledUnits units, ProposeWhistle proposing) {
    this.answering = answering;
    this.units = units;
    this.proposing = proposing;
  }

  @PostMapping("/api/requests/{id}/propose")
  ResponseEntity<byte[]> propose(
      @PathVariable UUID id, @Valid @RequestBody WhistleBody.Blow body, Caller caller, Once once) {
    var wanted = body.wanted();
    if (body.reason() == null) {
      throw Refusal.invalid("reason", "must say why the street should call");
    }
    wanted.all().forEach(units::known);
    return answering.move(caller, id, once, actor -> proposing.propose(id, actor, wanted));
  }
}
