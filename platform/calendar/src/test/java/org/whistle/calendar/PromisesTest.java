package org.whistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromisesTest {
  private final WorkingTime working =
      new WorkingTime(
          WorkCalendar.standard(),
          OfficeHours.parse("08:00-12:00,14:00-18:00"),
          ZoneId.of("Asia/Shanghai"));
  private final Promises promises = new Promises(RuleSets.standard(), working);

  @Test
  void urgent_is_promised_within_24_continuous_hours_through_spring_festival() {
    Promise promise = promises.of("U24", Instant.parse("2026-02-16T15:30:00Z"));
    assertThat(promise.resolveBy()).isEqualTo("2026-02-17T15:30:00Z");
    assertThat(promise.respondBy()).isEqualTo(promise.resolveBy());
    assertThat(promise.calendarMissing()).isFalse();
  }

  @Test
  void general_is_answered_by_close_of_business_and_no_resolution_is_dated() {
    Promise promise = promises.of("N3", Instant.parse("2026-09-30T03:00:00Z"));
    assertThat(promise.respondBy()).isEqualTo("2026-10-10T10:00:00Z");
    assertThat(promise.resolveBy()).isNull();
    assertThat(promise.rule()).isEqualTo("clocks-2026.1");
    assertThat(promise.calendar()).isEqualTo("2025.1+2026.1");
  }

  @Test
  void the_district_s_date_counts_not_the_machine_s() {
    // 00:30 on Tuesday in the district is still Monday in UTC.
    assertThat(promises.of("N3", Instant.parse("2026-11-09T16:30:00Z")).respondBy())
        .isEqualTo("2026-11-13T10:00:00Z");
  }

  @Test
  void an_emergency_promises_no_date_it_is_passed_on_at_once() {
    Promise promise = promises.of("E", Instant.parse("2026-11-20T00:00:00Z"));
    assertThat(promise.respondBy()).isNull();
    assertThat(promise.resolveBy()).isNull();
    assertThat(promise.calendarMissing()).isFalse();
  }

  @Test
  void a_promise_into_a_year_without_a_calendar_is_flagged() {
    Promise promise = promises.of("N3", Instant.parse("2026-12-31T03:00:00Z"));
    assertThat(promise.calendarMissing()).isTrue();
    assertThat(promise.respondBy()).isNull();
    assertThat(promises.of("U24", Instant.parse("2026-12-31T03:00:00Z")).calendarMissing())
        .isFalse();
  }

  @Test
  void settings_replace_limits_and_show_in_the_version() {
    RuleSets seconds = RuleSets.standard().with(Map.of("respond.N3", Duration.ofSeconds(9)));
    Promise promise =
        new Promises(seconds, working).of("N3", Instant.parse("2026-11-20T00:00:00Z"));
    assertThat(promise.respondBy()).isEqualTo("2026-11-20T00:00:09Z");
    assertThat(promise.rule()).isEqualTo("clocks-2026.1+respond.N3=PT9S");
    assertThatThrownBy(() -> seconds.with(Map.of("respond.N9", Duration.ofSeconds(9))))
        .hasMessageContaining("respond.N9");
  }

  @Test
  void a_new_rule_touches_requests_that_are_pointed_from_its_date_on() {
    RuleSets sets =
        RuleSets.standard()
            .and(
                List.of(
                    ClockRules.read(
                        """
                        {"version": "clocks-2026.2", "from": "2026-11-10",
                         "limits": {"respond.N3": "2 natural days"}}
                        """)));
    Promises both = new Promises(sets, working);
    Promise before = both.of("N3", Instant.parse("2026-11-09T15:59:59Z"));
    Promise after = both.of("N3", Instant.parse("2026-11-09T16:00:00Z"));
    assertThat(before.rule()).isEqualTo("clocks-2026.1");
    assertThat(before.respondBy()).isEqualTo("2026-11-12T10:00:00Z");
    assertThat(after.rule()).isEqualTo("clocks-2026.2");
    assertThat(after.respondBy()).isEqualTo("2026-11-12T10:00:00Z");
    assertThat(sets.on(LocalDate.parse("2020-01-01")).version()).isEqualTo("clocks-2026.1");
  }

  @Test
  void later_rungs_get_less_time_to_take() {
    ClockRules rules = ClockRules.standard();
    assertThat(rules.take("urgent", false)).contains(new Limit.Continuous(Duration.ofMinutes(30)));
    assertThat(rules.take("urgent", true)).contains(new Limit.Continuous(Duration.ofMinutes(10)));
    assertThat(rules.take("general", true)).contains(new Limit.WorkingHours(Duration.ofHours(4)));
    assertThat(rules.take("emergency", true)).contains(new Limit.Continuous(Duration.ofMinutes(5)));
    assertThat(rules.limit("first-contact.emergency")).isEmpty();
  }

  @Test
  void half_a_working_day_jumps_over_lunch_and_the_weekend() {
    // Friday 17:00 + 4 working hours = Monday 11:00.
    assertThat(
            new Limit.WorkingHours(Duration.ofHours(4))
                .endFrom(Instant.parse("2026-11-20T09:00:00Z"), working))
        .contains(Instant.parse("2026-11-23T03:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T12:00:00Z, 2026-11-23T02:00:00Z", // Friday night: Monday 8:00 and two hours
    "2026-09-30T12:00:00Z, 2026-10-08T02:00:00Z", // before the National Day holidays
    "2026-11-20T04:30:00Z, 2026-11-20T08:00:00Z", // at lunch: from 14:00
    "2026-11-20T09:30:00Z, 2026-11-20T11:30:00Z" // open: at once, and past the close
  })
  void where_nobody_is_by_night_the_time_begins_with_the_next_opening(Instant start, Instant end) {
    Limit limit = Limit.parse("2 hours from opening");
    assertThat(limit.endFrom(start, working)).contains(end);
    assertThat(limit.endFrom(Instant.parse("2026-12-31T12:00:00Z"), working)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "250 milliseconds",
        "1 second",
        "30 minutes",
        "24 hours",
        "2 hours from opening",
        "3 natural days",
        "1 working day",
        "90 working minutes",
        "4 working hours"
      })
  void a_limit_is_said_in_the_words_that_it_is_read_from(String text) {
    assertThat(Limit.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "3 working weeks", "-1 days", "3", "2 working days from opening"})
  void what_is_not_a_limit_is_refused(String text) {
    assertThatThrownBy(() -> Limit.parse(text)).hasMessageContaining(text);
  }
}
