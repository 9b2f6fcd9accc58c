package org.whistle.intake.requests.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Role;
import org.whistle.intake.requests.ExchangeCode;
import org.whistle.web.Refusal;

/** For the gateway alone; it changes nothing but the count of wrong codes, so it needs no key. */
@RestController
class ExchangeController {
  private final ExchangeCode exchangeCode;

  private record Shown(
      @NotNull @Size(max = 40) String number, @NotNull @Size(max = 40) String code) {}

  ExchangeController(ExchangeCode exchangeCode) {
    this.exchangeCode = exchangeCode;
  }

  @Allow(Role.SERVICE)
  @PostMapping("/internal/exchange")
  Map<String, UUID> exchange(@RequestBody @Valid Shown shown) {
    return exchangeCode
        .exchange(shown.number().strip(), shown.code())
        .map(id -> Map.of("requestId", id))
        .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "unknown-number-or-code"));
  }
}
