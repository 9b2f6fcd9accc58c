package org.whistle.feedback.messages;

import java.util.Optional;
import java.util.UUID;
import org.whistle.contracts.DispatchEvent.WhistleArrived;
import org.whistle.contracts.DispatchEvent.WhistleCheckedIn;
import org.whistle.contracts.DispatchEvent.WhistleDone;
import org.whistle.contracts.DispatchEvent.WhistleForced;
import org.whistle.contracts.DispatchEvent.WhistleProgressed;
import org.whistle.contracts.DispatchEvent.WhistleReleased;
import org.whistle.contracts.DispatchEvent.WhistleReturnAsked;
import org.whistle.contracts.DispatchEvent.WhistleReturned;
import org.whistle.contracts.DispatchEvent.WhistleSigned;
import org.whistle.contracts.DispatchEvent.WhistleUnitAdded;
import org.whistle.contracts.RequestEvent;

/** What one called unit did, or what was done about it. */
record UnitsMove(UUID whistleId, String unit) {

  static Optional<UnitsMove> of(RequestEvent event) {
    return switch (event) {
      case WhistleArrived it -> about(it.whistleId(), it.unit());
      case WhistleCheckedIn it -> about(it.whistleId(), it.unit());
      case WhistleDone it -> about(it.whistleId(), it.unit());
      case WhistleForced it -> about(it.whistleId(), it.unit());
      case WhistleProgressed it -> about(it.whistleId(), it.unit());
      case WhistleReturnAsked it -> about(it.whistleId(), it.unit());
      case WhistleReleased it -> about(it.whistleId(), it.unit());
      case WhistleReturned it -> about(it.whistleId(), it.unit());
      case WhistleSigned it -> about(it.whistleId(), it.unit());
      case WhistleUnitAdded it -> about(it.whistleId(), it.unit());
      default -> Optional.empty();
    };
  }

  private static Optional<UnitsMove> about(UUID whistle, String unit) {
    return Optional.of(new UnitsMove(whistle, unit));
  }
}
