package org.whistle.feedback.messages;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.DispatchEvent.WhistleReleased;
import org.whistle.contracts.DispatchEvent.WhistleReturned;
import org.whistle.contracts.DispatchEvent.WhistleUnitAdded;
import org.whistle.contracts.RequestEvent;
import org.whistle.feedback.messages.model.Blown;
import org.whistle.feedback.messages.model.Recipient;

/** Which units belong to a whistle: who is out hears nothing more of it. */
final class Calling {
  private Calling() {}

  /** The whistle after an event that changes one. */
  static Optional<Blown> after(UUID request, RequestEvent event, Map<UUID, Blown> known) {
    return switch (event) {
      case WhistleBlown it ->
          Optional.of(
              new Blown(
                  it.whistleId(),
                  request,
                  it.kind(),
                  Recipient.streetOf(it.place()).toString(),
                  it.units()));
      case WhistleUnitAdded it ->
          Optional.ofNullable(known.get(it.whistleId())).map(whistle -> whistle.with(it.unit()));
      case WhistleReturned it ->
          Optional.ofNullable(known.get(it.whistleId())).map(whistle -> whistle.without(it.unit()));
      case WhistleReleased it ->
          Optional.ofNullable(known.get(it.whistleId())).map(whistle -> whistle.without(it.unit()));
      default -> Optional.empty();
    };
  }
}
