package org.whistle.intake.requests.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.intake.requests.AmendRequest;
import org.whistle.intake.requests.WithdrawRequest;
import org.whistle.web.Once;

@RestController
class AsksController {
  private final AmendRequest amendRequest;
  private final WithdrawRequest withdrawRequest;

  private record Amending(@NotBlank @Size(max = 2000) @PlainText String note) {}

  private record Withdrawing(@Nullable @Size(max = 2000) @PlainText String note) {}

  AsksController(AmendRequest amendRequest, WithdrawRequest withdrawRequest) {
    this.amendRequest = amendRequest;
    this.withdrawRequest = withdrawRequest;
  }

  @Allow(Role.RESIDENT)
  @PostMapping("/api/requests/{id}/amend")
  ResponseEntity<byte[]> amend(
      @PathVariable UUID id, @RequestBody @Valid Amending body, Caller caller, Once once) {
    return once.answer(HttpStatus.OK, () -> amendRequest.amend(id, body.note().strip(), caller));
  }

  @Allow(Role.RESIDENT)
  @PostMapping("/api/requests/{id}/withdraw")
  ResponseEntity<byte[]> withdraw(
      @PathVariable UUID id,
      @RequestBody(required = false) @Valid @Nullable Withdrawing body,
      Caller caller,
      Once once) {
    var note = body == null || body.note() == null || body.note().isBlank() ? null : body.note();
    return once.answer(HttpStatus.OK, () -> withdrawRequest.withdraw(id, note, caller));
  }
}
