package org.whistle.intake.requests;

import io.micrometer.core.instrument.Metrics;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the gateway which request a number and a code belong to. */
@Component
public class ExchangeCode {
  private final Requests requests;

  ExchangeCode(Requests requests) {
    this.requests = requests;
  }

  /** Exchanges; empty for an unknown number and a wrong code alike. */
  public Optional<UUID> exchange(String number, String code) {
    var id = requests.exchange(number, code);
    Metrics.counter("whistle.codes.exchanged", "right", String.valueOf(id.isPresent())).increment();
    return id;
  }
}
