package org.whistle.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One year's notice of holidays and make-up days, in the shape of {@code NateScarlet/holiday-cn}
 * and a little more; ordinary weekends aren't in it.
 *
 * @param version the year and a number that grows with each correction: {@code 2026.1}
 * @param papers the notices that it comes from
 * @param week weekdays and their hours, {@code mon-fri 08:00-12:00,14:00-18:00; sat 09:00-12:00};
 *     absent: from Monday to Friday at the usual hours
 * @param days what differs from the week: days off, make-up days, half days
 * @param regimes other weeks between two dates, which don't overlap
 */
public record CalendarYear(
    int year,
    String version,
    List<String> papers,
    @Nullable String week,
    List<Day> days,
    List<Regime> regimes) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * A day that isn't as its weekday.
   *
   * @param hours of a day worked, {@code 08:00-12:00}; absent: those of the week
   */
  public record Day(LocalDate date, String name, boolean isOffDay, @Nullable String hours) {}

  /**
   * Another week for a while, for example summer hours.
   *
   * @param until its last day
   */
  public record Regime(LocalDate from, LocalDate until, String name, String week) {
    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /**
   * Reads a notice in JSON.
   *
   * @throws BadNotice naming every place that can't be understood
   */
  public static CalendarYear read(String json) {
    return NoticeInJson.read(json);
  }

  /** The same as JSON, to be read again. */
  public String json() {
    return JSON.writeValueAsString(this);
  }

  /** The same under another version. */
  public CalendarYear corrected(int number) {
    return new CalendarYear(year, year + "." + number, papers, week, days, regimes);
  }

  /** Which correction it is, from 1. */
  public int number() {
    return Integer.parseInt(version.substring(version.indexOf('.') + 1));
  }

  static CalendarYear shipped(int year) {
    String name = "calendar-%d.json".formatted(year);
    try (InputStream json = CalendarYear.class.getResourceAsStream(name)) {
      return read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CalendarYear read(Path file) {
    try {
      return read(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
