package org.whistle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something may take. */
public sealed interface Limit {
  /** Continuous time, through nights and holidays. */
  record Continuous(Duration time) implements Limit {}

  /** Close of business of the nth working day after. */
  record WorkingDays(int days) implements Limit {}

  /** Time in which the offices are open. */
  record WorkingHours(Duration time) implements Limit {}

  /**
   * Reads {@code 30 minutes}, {@code 24 hours}, {@code 3 working days}, {@code 4 working hours}.
   */
  static Limit parse(String text) {
    Matcher words = Pattern.compile("(\\d+) (working )?(second|minute|hour|day)s?").matcher(text);
    if (!words.matches()) {
      throw new IllegalArgumentException("Not a limit: " + text);
    }
    int count = Integer.parseInt(words.group(1));
    boolean working = words.group(2) != null;
    Duration time =
        switch (words.group(3)) {
          case "second" -> Duration.ofSeconds(count);
          case "minute" -> Duration.ofMinutes(count);
          case "hour" -> Duration.ofHours(count);
          case "day" -> Duration.ofDays(count);
          default -> throw new IllegalArgumentException("Not a limit: " + text);
        };
    if (!working) {
      return new Continuous(time);
    }
    return words.group(3).equals("day") ? new WorkingDays(count) : new WorkingHours(time);
  }

  /** When it ends; empty when that lies in a year whose calendar isn't loaded. */
  default Optional<Instant> endFrom(Instant start, WorkingTime working) {
    return switch (this) {
      case Continuous(Duration time) -> Optional.of(start.plus(time));
      case WorkingDays(int days) -> working.closeAfter(start, days);
      case WorkingHours(Duration time) -> working.after(start, time);
    };
  }
}
