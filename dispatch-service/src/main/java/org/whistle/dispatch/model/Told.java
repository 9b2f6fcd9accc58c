package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.Optional;

/** What a unit said on the phone, when, and when that is written down. */
public record Told(String unit, Instant at, Instant now) {

  /** Why it can't be recorded: not by this person, or not at that time. */
  public static Optional<Reason> against(
      Whistle whistle, Handling handling, Actor actor, Told told) {
    if (!Whistling.mayCall(handling, actor)) {
      return Optional.of(Reason.ONLY_A_STREET_WHISTLES);
    }
    if (told.at.isAfter(told.now)) {
      return Optional.of(Reason.SAID_IN_THE_FUTURE);
    }
    return told.at.isBefore(whistle.calledAt(told.unit))
        ? Optional.of(Reason.SAID_BEFORE_THE_WHISTLE)
        : Optional.empty();
  }
}
