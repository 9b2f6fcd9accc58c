package org.whistle.calendar;

import java.time.Instant;
import java.util.Optional;

/** Makes promises from the rules and the calendar in force. */
public record Promises(RuleSets sets, WorkingTime working) {

  /**
   * What is promised for a category's default clock.
   *
   * @param clock {@code U24} urgent, {@code N3}, {@code N5} general, {@code E} emergency
   */
  public Promise of(String clock, Instant pointedAt) {
    ClockRules rules = sets.on(pointedAt.atZone(working.zone()).toLocalDate());
    return switch (clock) {
      case "E" -> promise(rules, Optional.empty(), Optional.empty(), false);
      case "U24" -> {
        Optional<Instant> respondBy = end(rules, "respond.urgent", pointedAt);
        Optional<Instant> resolveBy = end(rules, "resolve.urgent", pointedAt);
        yield promise(rules, respondBy, resolveBy, respondBy.isEmpty() || resolveBy.isEmpty());
      }
      case "N3", "N5" -> {
        Optional<Instant> respondBy = end(rules, "respond." + clock, pointedAt);
        yield promise(rules, respondBy, Optional.empty(), respondBy.isEmpty());
      }
      default -> throw new IllegalArgumentException("No such clock: " + clock);
    };
  }

  private Optional<Instant> end(ClockRules rules, String key, Instant start) {
    return rules.limit(key).flatMap(limit -> limit.endFrom(start, working));
  }

  private Promise promise(
      ClockRules rules,
      Optional<Instant> respondBy,
      Optional<Instant> resolveBy,
      boolean calendarMissing) {
    return new Promise(
        respondBy.orElse(null),
        resolveBy.orElse(null),
        rules.version(),
        working.calendar().version(),
        calendarMissing);
  }
}
