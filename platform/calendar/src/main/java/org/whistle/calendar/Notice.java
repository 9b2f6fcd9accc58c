package org.whistle.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whistle.calendar.CalendarYear.Day;
import org.whistle.calendar.CalendarYear.Regime;
import org.whistle.calendar.NoticeLine.Written;

/** Understands the lines of a year's notice, whatever they were written in. */
public final class Notice {
  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Map<String, String> KINDS =
      Map.of(
          "off", "off", "休", "off", "放假", "off", "休息", "off", "work", "work", "班", "work", "上班",
          "work", "regime", "regime", "作息", "regime");

  private final int year;
  private final List<BadNotice.Place> bad = new ArrayList<>();
  private final TreeMap<LocalDate, Day> days = new TreeMap<>();
  private final List<Regime> regimes = new ArrayList<>();

  private Notice(int year) {
    this.year = year;
  }

  /**
   * Understands all lines.
   *
   * @param head what the lines don't say; its days and regimes are taken over
   * @throws BadNotice naming every place that can't be understood
   */
  public static CalendarYear read(CalendarYear head, List<NoticeLine> lines) {
    Notice notice = new Notice(head.year());
    lines.forEach(notice::add);
    if (notice.bad.isEmpty() && notice.days.values().stream().noneMatch(Day::isOffDay)) {
      notice.bad.add(new BadNotice.Place("days", "no-day-off", ""));
    }
    if (head.week() != null) {
      notice.parse(new Written("week", head.week()), "not-hours", Week::parse);
    }
    if (!notice.bad.isEmpty()) {
      throw new BadNotice(notice.bad);
    }
    return new CalendarYear(
        head.year(),
        head.version(),
        head.papers(),
        head.week(),
        List.copyOf(notice.days.values()),
        notice.regimes);
  }

  private void add(NoticeLine line) {
    Optional<LocalDate> from = needed(line, "date").flatMap(this::date);
    Optional<LocalDate> until =
        line.field("until").isEmpty() ? from : line.field("until").flatMap(this::date);
    Optional<String> kind = needed(line, "kind").flatMap(this::kind);
    if (from.isEmpty() || until.isEmpty() || kind.isEmpty()) {
      return;
    }
    if (until.get().isBefore(from.get())) {
      bad(line.field("until").orElseThrow(), "ends-before-it-begins");
    } else if (kind.get().equals("regime")) {
      regime(line, from.get(), until.get());
    } else {
      days(line, kind.get().equals("off"), from.get().datesUntil(until.get().plusDays(1)).toList());
    }
  }

  private void days(NoticeLine line, boolean off, List<LocalDate> dates) {
    Optional<Written> hours = line.field("hours");
    if (off && hours.isPresent()) {
      bad(hours.get(), "hours-on-a-day-off");
    }
    hours.ifPresent(written -> parse(written, "not-hours", OfficeHours::parse));
    for (LocalDate date : dates) {
      @Nullable String open = hours.map(Written::text).orElse(null);
      if (days.putIfAbsent(date, new Day(date, name(line), off, open)) != null) {
        bad(new Written(line.field("date").orElseThrow().at(), date.toString()), "twice");
      }
    }
  }

  private void regime(NoticeLine line, LocalDate from, LocalDate until) {
    Optional<Written> week = needed(line, "hours");
    if (week.isEmpty() || parse(week.get(), "not-hours", Week::parse).isEmpty()) {
      return;
    }
    if (regimes.stream().anyMatch(other -> other.covers(from) || other.covers(until))
        || regimes.stream()
            .anyMatch(other -> from.isBefore(other.from()) && until.isAfter(other.from()))) {
      bad(line.field("date").orElseThrow(), "overlaps");
    }
    regimes.add(new Regime(from, until, name(line), week.get().text()));
  }

  private static String name(NoticeLine line) {
    return line.field("name").map(Written::text).orElse("");
  }

  private Optional<Written> needed(NoticeLine line, String field) {
    Optional<Written> written = line.field(field);
    if (written.isEmpty()) {
      String at = line.fields().containsKey(field) ? line.fields().get(field).at() : line.at();
      bad(new Written(at, field), "missing");
    }
    return written;
  }

  /** A notice may name days of the December before. */
  private Optional<LocalDate> date(Written written) {
    Optional<LocalDate> date = parse(written, "not-a-date", Notice::dateOf);
    boolean fits =
        date.filter(
                day ->
                    day.getYear() == year
                        || day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER)
            .isPresent();
    if (date.isPresent() && !fits) {
      bad(written, "other-year");
    }
    return fits ? date : Optional.empty();
  }

  private static LocalDate dateOf(String text) {
    Matcher parts = DATE.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(text);
    }
    return LocalDate.of(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  private Optional<String> kind(Written written) {
    @Nullable String kind = KINDS.get(written.text().strip());
    if (kind == null) {
      bad(written, "not-a-kind");
    }
    return Optional.ofNullable(kind);
  }

  private <T> Optional<T> parse(Written written, String reason, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(written.text()));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      bad(written, reason);
      return Optional.empty();
    }
  }

  private void bad(Written written, String reason) {
    bad.add(new BadNotice.Place(written.at(), reason, written.text()));
  }
}
