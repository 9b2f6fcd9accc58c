package org.whistle.feedback.rates.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.rates.FreezeMonth;
import org.whistle.feedback.rates.FreezeMonth.NotFrozen;
import org.whistle.seal.AuditLog;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** A month's figures don't move any more. */
@RestController
@Allow({Role.APPRAISER, Role.COMMAND})
class FreezeController {
  private final FreezeMonth freezing;
  private final AuditLog log;

  FreezeController(FreezeMonth freezing, AuditLog log) {
    this.freezing = freezing;
    this.log = log;
  }

  @PostMapping("/api/scorecards/{month}/freeze")
  ResponseEntity<byte[]> freeze(@PathVariable String month, Caller caller, Once once) {
    var which = Asked.month(month);
    return once.answer(
        HttpStatus.OK,
        () -> {
          try {
            var frozen = freezing.freeze(which, caller.id());
            log.write(caller, "scorecards.frozen", month);
            return new ScorecardView.Freeze(frozen.at(), frozen.by());
          } catch (NotFrozen refused) {
            throw switch (refused.why()) {
              case NOT_OVER -> Refusal.conflict("month-not-over", month);
              case FROZEN_BEFORE -> Refusal.conflict("month-frozen", month);
            };
          }
        });
  }
}
