package org.whistle.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * One year's notice of holidays and make-up days, in the shape of {@code NateScarlet/holiday-cn};
 * ordinary weekends aren't in it.
 *
 * @param version changes when a published year is corrected
 * @param papers the notices that it comes from
 */
record CalendarYear(int year, String version, List<String> papers, List<Day> days) {
  private static final JsonMapper JSON = JsonMapper.shared();

  record Day(LocalDate date, String name, boolean isOffDay) {}

  static CalendarYear shipped(int year) {
    try (InputStream json =
        CalendarYear.class.getResourceAsStream("calendar-%d.json".formatted(year))) {
      return JSON.readValue(json, CalendarYear.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CalendarYear read(Path file) {
    try (InputStream json = Files.newInputStream(file)) {
      return JSON.readValue(json, CalendarYear.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
