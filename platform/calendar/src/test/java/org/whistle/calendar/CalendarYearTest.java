package org.whistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarYearTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String NOTICE =
      """
      {"year": 2027, "papers": ["notice"],
       "days": [
         {"date": "2026-12-31", "name": "元旦", "isOffDay": true},
         {"date": "2027-01-01", "until": "2027-01-03", "name": "元旦", "isOffDay": true},
         {"date": "2027-01-09", "name": "元旦", "isOffDay": false},
         {"date": "2027-02-05", "name": "除夕", "isOffDay": false, "hours": "08:00-12:00"}],
       "regimes": [
         {"from": "2027-07-01", "until": "2027-08-31", "name": "夏令",
          "week": "周一-周五 08:00-12:00,15:00-18:30; sat 08:00-12:00"}]}
      """;

  private final InForce inForce = InForce.shipped(ZONE);

  @Test
  void a_half_day_closes_at_noon() {
    inForce.announce(CalendarYear.read(NOTICE));
    assertThat(end("1 working day", "2027-02-04T09:00")).contains(at("2027-02-05T12:00"));
    assertThat(end("4 working hours", "2027-02-05T10:00")).contains(at("2027-02-08T10:00"));
  }

  @Test
  void other_weeks_and_hours_hold_between_two_dates() {
    inForce.announce(CalendarYear.read(NOTICE));
    assertThat(end("1 working day", "2027-07-01T09:00")).contains(at("2027-07-02T18:30"));
    assertThat(end("2 working days", "2027-07-01T09:00")).contains(at("2027-07-03T12:00"));
    assertThat(end("1 working day", "2027-08-31T09:00")).contains(at("2027-09-01T18:00"));
    assertThat(inForce.working().isOpen(at("2027-07-03T11:59"))).isTrue();
    assertThat(inForce.working().isOpen(at("2027-07-02T14:30"))).isFalse();
    assertThat(inForce.working().after(at("2027-07-02T18:00"), Duration.ofHours(1)))
        .contains(at("2027-07-03T08:30"));
  }

  @Test
  void a_notice_may_reach_into_the_december_before() {
    inForce.announce(CalendarYear.read(NOTICE));
    assertThat(end("3 working days", "2026-12-30T09:00")).contains(at("2027-01-06T18:00"));
  }

  @Test
  void what_was_read_can_be_written_and_read_again() {
    CalendarYear year = CalendarYear.read(NOTICE);
    assertThat(year.days()).hasSize(6);
    assertThat(CalendarYear.read(year.json())).isEqualTo(year);
    assertThat(year.version()).isEqualTo("2027.1");
  }

  @Test
  void a_correction_replaces_and_an_older_one_that_comes_late_does_not() {
    CalendarYear first = CalendarYear.read(NOTICE);
    CalendarYear second =
        new CalendarYear(2027, "2027.1", List.of(), null, first.days().subList(0, 4), List.of())
            .corrected(2);
    inForce.announce(second);
    inForce.announce(first);
    assertThat(inForce.working().calendar().version()).isEqualTo("2025.1+2026.1+2027.2");
    assertThat(end("1 working day", "2027-02-04T09:00")).contains(at("2027-02-05T18:00"));
  }

  @Test
  void every_place_that_cannot_be_understood_is_named_at_once() {
    assertThatThrownBy(
            () ->
                CalendarYear.read(
                    """
                    {"year": 2027, "days": [
                      {"date": "2027-02-30", "name": "a", "isOffDay": true},
                      {"date": "2026-10-01", "name": "b", "isOffDay": true},
                      {"date": "2027-05-01", "name": "c"},
                      {"date": "2027-05-02", "name": "d", "isOffDay": true},
                      {"date": "2027-05-02", "name": "e", "isOffDay": false, "hours": "8-12"}],
                     "regimes": [{"from": "2027-07-01", "until": "2027-06-01", "week": "mon 08:00-12:00"}]}
                    """))
        .isInstanceOfSatisfying(
            BadNotice.class,
            bad ->
                assertThat(bad.places())
                    .extracting(place -> place.at() + " " + place.reason())
                    .containsExactly(
                        "days[0].date not-a-date",
                        "days[1].date other-year",
                        "days[2] missing",
                        "days[4].hours not-hours",
                        "days[4].date twice",
                        "regimes[0].until ends-before-it-begins"));
    assertThatThrownBy(() -> CalendarYear.read("{\"year\": 2027, \"days\": []}"))
        .hasMessageContaining("no-day-off");
    assertThatThrownBy(() -> CalendarYear.read("{\"year\": 2027,\n ]"))
        .hasMessageContaining("line 2");
  }

  private Optional<Instant> end(String limit, String start) {
    return Limit.parse(limit).endFrom(at(start), inForce.working());
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(ZONE).toInstant();
  }
}
