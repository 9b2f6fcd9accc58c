package org.whistle.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which days are worked, make-up days included; it knows the years that were announced and guesses
 * no other.
 */
public final class WorkCalendar {
  private final TreeMap<Integer, CalendarYear> years = new TreeMap<>();
  private final Map<LocalDate, Boolean> offDays = new HashMap<>();

  private WorkCalendar(Collection<CalendarYear> years) {
    years.forEach(year -> this.years.put(year.year(), year));
    this.years.values().stream()
        .flatMap(year -> year.days().stream())
        .forEach(day -> offDays.put(day.date(), day.isOffDay()));
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
      List<CalendarYear> all =
          Stream.concat(
                  years.values().stream(),
                  files
                      .filter(file -> file.toString().endsWith(".json"))
                      .sorted()
                      .map(CalendarYear::read))
              .toList();
      return new WorkCalendar(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names the years and their corrections, for example {@code 2025.1+2026.1}. */
  public String version() {
    return years.values().stream().map(CalendarYear::version).collect(Collectors.joining("+"));
  }

  /** Whether a year was announced. */
  public boolean knows(int year) {
    return years.containsKey(year);
  }

  /** Whether a day is worked; empty in a year that wasn't announced. */
  public Optional<Boolean> works(LocalDate day) {
    if (!knows(day.getYear())) {
      return Optional.empty();
    }
    Boolean off = offDays.get(day);
    return Optional.of(off == null ? day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 : !off);
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
