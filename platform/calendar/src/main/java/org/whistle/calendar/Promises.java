package org.whistle.calendar;

import java.time.Instant;
import java.util.Optional;

/** Makes promises from the rules and the calendar in force. */
public record Promises(ClockRules rules, WorkingTime working) {

  /**
   * What is promised for a category's default clock.
   *
   * @param clock {@code U24} urgent, {@code N3}, {@code N5} general, {@code E} emergency
   */
  public Promise of(String clock, Instant pointedAt) {
    return switch (clock) {
      case "E" -> promise(Optional.empty(), Optional.empty(), false);
      case "U24" -> {
        Optional<Instant> respondBy = end("respond.urgent", pointedAt);
        Optional<Instant> resolveBy = end("resolve.urgent", pointedAt);
        yield promise(respondBy, resolveBy, respondBy.isEmpty() || resolveBy.isEmpty());
      }
      case "N3", "N5" -> {
        Optional<Instant> respondBy = end("respond." + clock, pointedAt);
        yield promise(respondBy, Optional.empty(), respondBy.isEmpty());
      }
      default -> throw new IllegalArgumentException("No such clock: " + clock);
    };
  }

  private Optional<Instant> end(String key, Instant start) {
    return rules.limit(key).flatMap(limit -> limit.endFrom(start, working));
  }

  private Promise promise(
      Optional<Instant> respondBy, Optional<Instant> resolveBy, boolean calendarMissing) {
    return new Promise(
        respondBy.orElse(null),
        resolveBy.orElse(null),
        rules.version(),
        working.calendar().version(),
        calendarMissing);
  }
}
