package org.whistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
  private final WorkCalendar calendar = WorkCalendar.standard();

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, 2026-02-25, 2026-02-27",
    "2026-02-14, 2026-02-26, 2026-02-28",
    "2026-04-30, 2026-05-08, 2026-05-11",
    "2026-09-18, 2026-09-22, 2026-09-24",
    "2026-09-24, 2026-09-30, 2026-10-09",
    "2026-09-30, 2026-10-10, 2026-10-13",
  })
  void three_and_five_working_days_count_from_the_day_after_and_make_up_days_count(
      LocalDate accepted, LocalDate three, LocalDate five) {
    assertThat(calendar.after(accepted, 3)).contains(three);
    assertThat(calendar.after(accepted, 5)).contains(five);
  }

  @Test
  void a_year_that_was_not_announced_is_flagged_and_never_guessed() {
    assertThat(calendar.after(LocalDate.parse("2026-12-31"), 3)).isEmpty();
    assertThat(calendar.works(LocalDate.parse("2027-01-04"))).isEmpty();
    assertThat(calendar.knows(2027)).isFalse();
  }

  @Test
  void two_thousand_twenty_six_has_248_working_days_33_days_off_and_6_make_up_days() {
    assertThat(CalendarYear.shipped(2026).days().stream().filter(CalendarYear.Day::isOffDay))
        .hasSize(33);
    assertThat(CalendarYear.shipped(2026).days().stream().filter(day -> !day.isOffDay()))
        .hasSize(6);
    assertThat(
            IntStream.rangeClosed(1, Year.of(2026).length())
                .mapToObj(Year.of(2026)::atDay)
                .filter(day -> calendar.works(day).orElseThrow()))
        .hasSize(248);
  }

  @Test
  void a_further_year_can_be_imported_and_changes_the_version(@TempDir Path folder)
      throws Exception {
    Files.writeString(
        folder.resolve("2027.json"),
        """
        {"year": 2027, "version": "2027.1", "papers": ["notice"],
         "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}], "more": 1}
        """);
    WorkCalendar longer = calendar.and(folder);
    assertThat(longer.after(LocalDate.parse("2026-12-31"), 3))
        .contains(LocalDate.parse("2027-01-06"));
    assertThat(longer.version()).isEqualTo("2025.1+2026.1+2027.1");
    assertThat(calendar.version()).isEqualTo("2025.1+2026.1");
  }
}
