package org.whistle.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.EventTypes;

/** Counts what was said, once it is certain: {@code whistle.requests.taken} and its siblings. */
@Component
final class MoveMeters {
  private final MeterRegistry registry;

  MoveMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void countAfterCommit(List<DispatchEvent> said) {
    if (said.isEmpty() || !TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            said.forEach(event -> registry.counter(nameOf(event)).increment());
            said.forEach(MoveMeters.this::countUnproven);
          }
        });
  }

  /** What should have been shown and wasn't, by the reason that was given. */
  private void countUnproven(DispatchEvent event) {
    if (event instanceof RequestResolved it && it.unproven() != null) {
      registry.counter("whistle.requests.unproven", "reason", it.unproven()).increment();
    }
  }

  static String nameOf(DispatchEvent event) {
    var wire = EventTypes.nameOf(event.getClass());
    return wire.startsWith("request.")
        ? "whistle.requests." + wire.substring("request.".length())
        : "whistle." + wire.replace('.', '-').replace("whistle-", "whistles.");
  }
}
