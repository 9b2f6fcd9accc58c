package org.whistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingTimePropertiesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private final WorkCalendar calendar = WorkCalendar.standard();
  private final OfficeHours hours = OfficeHours.parse("08:00-12:00,14:00-18:00");
  private final WorkingTime working = new WorkingTime(calendar, hours, ZONE);

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(
            Instant.parse("2025-01-01T00:00:00Z").getEpochSecond(),
            Instant.parse("2026-11-01T00:00:00Z").getEpochSecond())
        .map(Instant::ofEpochSecond);
  }

  @Property
  void exactly_n_working_days_lie_between_acceptance_and_the_due_day_which_is_one(
      @ForAll("instants") Instant from, @ForAll @IntRange(min = 1, max = 20) int days) {
    LocalDate start = from.atZone(ZONE).toLocalDate();
    LocalDate due = calendar.after(start, days).orElseThrow();
    assertThat(calendar.works(due)).contains(true);
    assertThat(
            start
                .plusDays(1)
                .datesUntil(due.plusDays(1))
                .filter(day -> calendar.works(day).orElseThrow()))
        .hasSize(days);
  }

  @Property
  void days_add_up(
      @ForAll("instants") Instant from,
      @ForAll @IntRange(min = 1, max = 9) int one,
      @ForAll @IntRange(min = 1, max = 9) int other) {
    LocalDate start = from.atZone(ZONE).toLocalDate();
    assertThat(calendar.after(start, one).flatMap(day -> calendar.after(day, other)))
        .isEqualTo(calendar.after(start, one + other));
  }

  @Property
  void counted_from_opening_it_ends_later_by_exactly_the_time_in_which_nobody_was_there(
      @ForAll("instants") Instant from, @ForAll @IntRange(min = 1, max = 2400) int minutes) {
    Duration time = Duration.ofMinutes(minutes);
    Instant opening = working.opening(from).orElseThrow();
    assertThat(working.isOpen(opening)).isTrue();
    assertThat(working.isOpen(from)).isEqualTo(opening.equals(from));
    assertThat(working.after(from, time)).isEqualTo(working.after(opening, time));
    assertThat(new Limit.FromOpening(time).endFrom(from, working)).contains(opening.plus(time));
  }

  @Property
  void who_points_later_is_never_due_earlier(
      @ForAll("instants") Instant one,
      @ForAll("instants") Instant other,
      @ForAll @IntRange(min = 1, max = 2400) int minutes) {
    Instant first = one.isBefore(other) ? one : other;
    Instant second = one.isBefore(other) ? other : one;
    Duration officeTime = Duration.ofMinutes(minutes);
    assertThat(working.closeAfter(second, 3).orElseThrow())
        .isAfterOrEqualTo(working.closeAfter(first, 3).orElseThrow());
    assertThat(working.after(second, officeTime).orElseThrow())
        .isAfterOrEqualTo(working.after(first, officeTime).orElseThrow());
  }

  @Property
  void office_time_ends_while_the_office_is_open_and_adds_up(
      @ForAll("instants") Instant from,
      @ForAll @IntRange(min = 1, max = 2400) int one,
      @ForAll @IntRange(min = 1, max = 2400) int other) {
    Instant end = working.after(from, Duration.ofMinutes(one)).orElseThrow();
    assertThat(working.isOpen(end.minusSeconds(1))).isTrue();
    assertThat(working.after(end, Duration.ofMinutes(other)))
        .isEqualTo(working.after(from, Duration.ofMinutes(one + other)));
  }

  @Property
  void what_ends_in_an_unknown_year_has_no_date(
      @ForAll @IntRange(min = 0, max = 30) int daysBefore) {
    Instant from =
        LocalDate.parse("2026-12-31").minusDays(daysBefore).atTime(9, 0).atZone(ZONE).toInstant();
    Optional<Instant> due = working.closeAfter(from, 30);
    assertThat(due).isEmpty();
  }
}
