package org.whistle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something may take. */
public sealed interface Limit {
  /** Ends a limit that begins when the offices are open. */
  String FROM_OPENING = " from opening";

  /** Continuous time, through nights and holidays. */
  record Continuous(Duration time) implements Limit {}

  /** Continuous time from the moment when the offices are next open. */
  record FromOpening(Duration time) implements Limit {}

  /** Close of business of the nth working day after. */
  record WorkingDays(int days) implements Limit {}

  /** The usual close of business of the nth day after, worked or not; it needs no calendar. */
  record NaturalDays(int days) implements Limit {}

  /** Time in which the offices are open. */
  record WorkingHours(Duration time) implements Limit {}

  /**
   * Reads {@code 30 minutes}, {@code 24 hours}, {@code 3 working days}, {@code 4 working hours},
   * {@code 3 natural days}, {@code 2 hours from opening}; {@code 1 day} is 24 hours.
   */
  static Limit parse(String text) {
    if (text.endsWith(FROM_OPENING)
        && parse(text.substring(0, text.length() - FROM_OPENING.length()))
            instanceof Continuous(Duration time)) {
      return new FromOpening(time);
    }
    Matcher words =
        Pattern.compile("(\\d+) (working |natural )?(millisecond|second|minute|hour|day)s?")
            .matcher(text);
    if (!words.matches()) {
      throw new IllegalArgumentException("Not a limit: " + text);
    }
    int count = Integer.parseInt(words.group(1));
    String kind = Objects.requireNonNullElse(words.group(2), "") + words.group(3);
    return switch (kind) {
      case "millisecond" -> new Continuous(Duration.ofMillis(count));
      case "second" -> new Continuous(Duration.ofSeconds(count));
      case "minute" -> new Continuous(Duration.ofMinutes(count));
      case "hour" -> new Continuous(Duration.ofHours(count));
      case "day" -> new Continuous(Duration.ofDays(count));
      case "working millisecond" -> new WorkingHours(Duration.ofMillis(count));
      case "working second" -> new WorkingHours(Duration.ofSeconds(count));
      case "working minute" -> new WorkingHours(Duration.ofMinutes(count));
      case "working hour" -> new WorkingHours(Duration.ofHours(count));
      case "working day" -> new WorkingDays(count);
      case "natural day" -> new NaturalDays(count);
      default -> throw new IllegalArgumentException("Not a limit: " + text);
    };
  }

  /** In the words that {@link #parse} reads. */
  default String text() {
    return switch (this) {
      case Continuous(Duration time) -> counted(time, "");
      case FromOpening(Duration time) -> counted(time, "") + FROM_OPENING;
      case NaturalDays(int days) -> counted(days, "natural day");
      case WorkingDays(int days) -> counted(days, "working day");
      case WorkingHours(Duration time) -> counted(time, "working ");
    };
  }

  private static String counted(Duration time, String kind) {
    if (time.toMillis() % 1000 != 0) {
      return counted(time.toMillis(), kind + "millisecond");
    }
    return time.toSeconds() % 3600 == 0
        ? counted(time.toHours(), kind + "hour")
        : time.toSeconds() % 60 == 0
            ? counted(time.toMinutes(), kind + "minute")
            : counted(time.toSeconds(), kind + "second");
  }

  private static String counted(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  /** When it ends; empty when that lies in a year whose calendar isn't loaded. */
  default Optional<Instant> endFrom(Instant start, WorkingTime working) {
    return endFrom(start, List.of(), working);
  }

  /**
   * When it ends, the pauses not counted; empty while a pause lasts that began before the end, and
   * when the end lies in a year whose calendar isn't loaded. Of continuous time and natural days
   * the paused time is added; of working hours the office time in pauses doesn't count; a working
   * day counts unless all of it is paused.
   *
   * @param pauses in any order; they may overlap, and begin before the start
   */
  default Optional<Instant> endFrom(Instant start, Collection<Pause> pauses, WorkingTime working) {
    return switch (this) {
      case Continuous(Duration time) -> shifted(start, start.plus(time), pauses);
      case FromOpening(Duration time) ->
          working.opening(start).flatMap(open -> shifted(open, open.plus(time), pauses));
      case NaturalDays(int days) -> shifted(start, working.endOfDayAfter(start, days), pauses);
      case WorkingDays(int days) -> working.closeAfter(start, days, pauses);
      case WorkingHours(Duration time) -> working.after(start, time, pauses);
    };
  }

  private static Optional<Instant> shifted(
      Instant start, Instant unpaused, Collection<Pause> pauses) {
    Instant end = unpaused;
    for (Pause pause : Pause.apart(pauses)) {
      if (pause.end().isAfter(start) && pause.from().isBefore(end)) {
        if (pause.until() == null) {
          return Optional.empty();
        }
        end = end.plus(Duration.between(Span.later(start, pause.from()), pause.until()));
      }
    }
    return Optional.of(end);
  }
}
