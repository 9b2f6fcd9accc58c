package org.whistle.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whistle.calendar.CalendarYear.Day;
import org.whistle.calendar.CalendarYear.Regime;

/**
 * Which days are worked and when, make-up days included; it knows the years that were announced and
 * guesses no other. It never changes; a further year makes another one.
 */
public final class WorkCalendar {
  private final TreeMap<Integer, CalendarYear> years = new TreeMap<>();
  private final Map<LocalDate, Day> days = new HashMap<>();
  private final Map<String, Week> weeks = new HashMap<>();
  private final Map<String, OfficeHours> hours = new HashMap<>();

  private WorkCalendar(Collection<CalendarYear> years) {
    years.forEach(year -> this.years.put(year.year(), year));
    for (CalendarYear year : this.years.values()) {
      year.days().forEach(day -> days.put(day.date(), day));
      Stream.concat(Stream.ofNullable(year.week()), year.regimes().stream().map(Regime::week))
          .forEach(week -> weeks.put(week, Week.parse(week)));
      year.days().stream()
          .flatMap(day -> Stream.ofNullable(day.hours()))
          .forEach(open -> hours.put(open, OfficeHours.parse(open)));
    }
  }

  /** The official calendars that come with the product: 2025 and 2026. */
  public static WorkCalendar standard() {
    return new WorkCalendar(List.of(CalendarYear.shipped(2025), CalendarYear.shipped(2026)));
  }

  /**
   * These years, and those in the {@code *.json} files of a folder; a file's year replaces one of
   * the same number.
   */
  public WorkCalendar and(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return and(
          files
              .filter(file -> file.toString().endsWith(".json"))
              .sorted()
              .map(CalendarYear::read)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These years and further ones; one of the same number is replaced. */
  public WorkCalendar and(Collection<CalendarYear> further) {
    return new WorkCalendar(Stream.concat(years.values().stream(), further.stream()).toList());
  }

  /** The years that were announced. */
  public List<CalendarYear> years() {
    return List.copyOf(years.values());
  }

  /** Names the years and their corrections, for example {@code 2025.1+2026.1}. */
  public String version() {
    return years.values().stream().map(CalendarYear::version).collect(Collectors.joining("+"));
  }

  /**
   * Whether it knows a year or a correction that a version, as {@link #version} names it, doesn't.
   */
  public boolean isNewerThan(String version) {
    Map<Integer, Integer> theirs = new HashMap<>();
    for (String part : version.split("\\+")) {
      if (!part.matches("\\d{4}\\.\\d+")) {
        return false;
      }
      theirs.put(Integer.parseInt(part.substring(0, 4)), Integer.parseInt(part.substring(5)));
    }
    return years.values().stream()
        .anyMatch(year -> theirs.getOrDefault(year.year(), 0) < year.number());
  }

  /** Whether a year was announced. */
  public boolean knows(int year) {
    return years.containsKey(year);
  }

  /** Whether a day is worked; empty in a year that wasn't announced. */
  public Optional<Boolean> works(LocalDate day) {
    return hours(day, OfficeHours.ALL_DAY).map(open -> !open.isClosed());
  }

  /**
   * The hours of a day, none on a day off; empty in a year that wasn't announced.
   *
   * @param usual where the calendar names no others
   */
  Optional<OfficeHours> hours(LocalDate day, OfficeHours usual) {
    CalendarYear year = years.get(day.getYear());
    if (year == null) {
      return Optional.empty();
    }
    Day named = days.get(day);
    if (named != null && named.isOffDay()) {
      return Optional.of(OfficeHours.CLOSED);
    }
    if (named != null && named.hours() != null) {
      return Optional.of(hours.get(named.hours()));
    }
    Week week = weekOf(year, day).orElseGet(() -> Week.usual(usual));
    return Optional.of(named == null ? week.on(day.getDayOfWeek()) : week.onMakeUpDay());
  }

  private Optional<Week> weekOf(CalendarYear year, LocalDate day) {
    return year.regimes().stream()
        .filter(regime -> regime.covers(day))
        .map(Regime::week)
        .findFirst()
        .or(() -> Optional.ofNullable(year.week()))
        .map(weeks::get);
  }

  /**
   * The day that is a number of working days later; the day itself isn't counted. Empty when the
   * count crosses into a year that wasn't announced.
   */
  public Optional<LocalDate> after(LocalDate day, int workingDays) {
    LocalDate date = day;
    for (int counted = 0; counted < workingDays; ) {
      date = date.plusDays(1);
      Optional<Boolean> works = works(date);
      if (works.isEmpty()) {
        return Optional.empty();
      }
      counted += works.get() ? 1 : 0;
    }
    return Optional.of(date);
  }
}
