package org.whistle.tracking.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.calendar.Limit;
import org.whistle.tracking.model.Clock;
import org.whistle.tracking.model.LedgerEntry;

/**
 * Explains a clock in words that a resident understands: what was promised, by which rule and
 * calendar, what was paused or extended, why this date, how it stands, and what happens next.
 */
@Component
class ClockWording {
  private final Wording words;

  ClockWording(Wording words) {
    this.words = words;
  }

  /** Everything, in one paragraph. */
  String explained(Clock clock, List<LedgerEntry> ledger, Instant now, Locale locale) {
    Stream<String> moves =
        ledger.stream().filter(ClockWording::isMove).map(line -> line(line, locale));
    return Stream.of(
            Stream.of(promised(clock, locale), rule(clock, locale)),
            moves,
            Stream.of(
                first(clock, locale),
                words.text(
                    "state." + state(clock, ledger, now),
                    locale,
                    clock.stoppedAt() == null ? "" : words.date(clock.stoppedAt(), locale)),
                next(clock, now, locale)))
        .flatMap(part -> part)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(words.text("between", locale)));
  }

  /** Why this date, for whoever knows no rules. */
  String why(Clock clock, List<LedgerEntry> ledger, Locale locale) {
    Instant first = clock.dates().promisedAt();
    String moved =
        ledger.stream()
            .filter(ClockWording::isMove)
            .filter(line -> !line.what().equals("stands"))
            .reduce((_, last) -> last)
            .map(last -> "counted." + last.what())
            .filter(_ -> first != null)
            .map(key -> words.text(key, locale, words.date(first, locale)))
            .orElse("");
    return Stream.of(counted(clock, locale), moved)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(words.text("between", locale)));
  }

  private String counted(Clock clock, Locale locale) {
    Clock.Basis by = clock.by();
    return by.allowed() == null
        ? words.text("counted." + (by.basis().contains(".") ? "kept" : by.basis()), locale)
        : limit("counted.", Limit.parse(by.allowed()), locale);
  }

  /** One line of a clock's history. */
  String line(LedgerEntry line, Locale locale) {
    return words.text(
        "ledger." + line.what(),
        locale,
        words.date(line.at(), locale),
        words.code("name", line.why(), locale),
        line.dueAt() == null ? "" : words.date(line.dueAt(), locale),
        line.calendar());
  }

  /** What happens when it isn't kept; empty where nothing can happen any more. */
  String next(Clock clock, Instant now, Locale locale) {
    return switch (state(clock, now)) {
      case "running", "undecided" -> words.text("next." + lastResort(clock), locale);
      default -> "";
    };
  }

  /** {@code running|paused|undecided|kept|late|missed|no-date|replaced}. */
  static String state(Clock clock, List<LedgerEntry> ledger, Instant now) {
    boolean replaced =
        ledger.stream()
            .anyMatch(
                line -> line.what().equals("stopped") && line.why().equals("request.reclassified"));
    return replaced ? "replaced" : state(clock, now);
  }

  private static String state(Clock clock, Instant now) {
    if (clock.stoppedAt() != null) {
      return clock.missedAt() != null || clock.isLate(clock.stoppedAt()) ? "late" : "kept";
    }
    if (clock.dueAt() == null) {
      return clock.dates().isPaused() ? "paused" : "no-date";
    }
    if (clock.missedAt() != null) {
      return "missed";
    }
    return clock.isLate(now) ? "undecided" : "running";
  }

  private String promised(Clock clock, Locale locale) {
    String urgency = clock.aim().urgency().equals("general") ? "general" : "urgent";
    return words.text(
        "clock."
            + (clock.by().basis().startsWith("sign.") ? "sign" : clock.clock() + "." + urgency),
        locale,
        words.code("tier", clock.tier(), locale),
        due(clock, locale),
        clock.subject() == null ? "" : words.unit(clock.subject(), locale));
  }

  private String due(Clock clock, Locale locale) {
    return clock.dueAt() != null
        ? words.date(clock.dueAt(), locale)
        : words.text(clock.dates().isPaused() ? "due.paused" : "due.no-date", locale);
  }

  private String rule(Clock clock, Locale locale) {
    Clock.Basis by = clock.by();
    String since = words.date(clock.startedAt(), locale);
    if (by.allowed() == null) {
      return words.text("rule." + (by.basis().contains(".") ? "kept" : by.basis()), locale, since);
    }
    Limit limit = Limit.parse(by.allowed());
    String opening = opening(clock, limit, locale);
    return words.text(
        opening.equals(since) ? "rule.limit" : "rule.from-opening",
        locale,
        limit("limit.", limit, locale),
        by.rule(),
        by.calendar(),
        since,
        opening);
  }

  /** When the time began to run: at once, or when the unit next opens. */
  private String opening(Clock clock, Limit limit, Locale locale) {
    if (limit instanceof Limit.FromOpening(Duration time)) {
      return clock.dueAt() == null
          ? words.text("opening.next", locale)
          : words.date(clock.dueAt().minus(time), locale);
    }
    return words.date(clock.startedAt(), locale);
  }

  private String limit(String said, Limit limit, Locale locale) {
    return switch (limit) {
      case Limit.Continuous(Duration time) ->
          words.text(said + "continuous", locale, amount(time, locale));
      case Limit.FromOpening(Duration time) ->
          words.text(said + "from-opening", locale, amount(time, locale));
      case Limit.WorkingHours(Duration time) ->
          words.text(said + "working-time", locale, amount(time, locale));
      case Limit.WorkingDays(int days) -> words.text(said + "working-days", locale, days);
      case Limit.NaturalDays(int days) -> words.text(said + "natural-days", locale, days);
    };
  }

  private String amount(Duration time, Locale locale) {
    if (time.toSeconds() % 60 != 0) {
      return words.text("amount.seconds", locale, time.toSeconds());
    }
    return time.toMinutes() % 60 == 0
        ? words.text("amount.hours", locale, time.toHours())
        : words.text("amount.minutes", locale, time.toMinutes());
  }

  private String first(Clock clock, Locale locale) {
    Instant first = clock.dates().promisedAt();
    return first == null || first.equals(clock.dueAt())
        ? ""
        : words.text("first", locale, words.date(first, locale));
  }

  private static boolean isMove(LedgerEntry line) {
    return line.entry().contains(".") && !line.what().startsWith("warned");
  }

  /** Above the district there is nobody: its desk has a list instead. */
  private static String lastResort(Clock clock) {
    return clock.tier().equals("district") && List.of("take", "decide").contains(clock.clock())
        ? "district"
        : clock.clock();
  }
}
