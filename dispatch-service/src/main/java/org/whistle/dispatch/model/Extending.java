package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.time.Instant;
import java.util.List;
import org.whistle.contracts.DispatchEvent.RequestExtended;

/** 延期: a promise gets the later date that was approved, while it can still be kept. */
public final class Extending {
  private Extending() {}

  /** The running promises that are due before the approved date. */
  public static List<String> clocks(Handling handling, Decision decision) {
    return handling.promises().stream()
        .filter(due -> due.at().isBefore(decision.wish().date()))
        .map(Dues.Due::clock)
        .toList();
  }

  /** Puts one of them off. What was missed before anybody decided stays missed. */
  public static Outcome<? extends State, RequestExtended> extend(
      Handling handling, RequestExtended extension, Instant now) {
    var due =
        handling.promises().stream()
            .filter(promise -> promise.clock().equals(extension.clock()))
            .findFirst();
    if (due.isEmpty()) {
      return refused(Reason.STALE);
    }
    if (!now.isBefore(due.get().at())) {
      return refused(Reason.EXTENSION_TOO_LATE);
    }
    return switch (handling.state()) {
      case Taken taken -> moved(taken.extended(extension));
      case Responded responded -> moved(responded.extended(extension));
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case Waiting _, HardCase _, Resolved _ -> refused(Reason.STALE);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }
}
