package org.whistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PausesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant START = at("2026-11-02T09:30");
  private final WorkingTime working =
      new WorkingTime(WorkCalendar.standard(), OfficeHours.parse("08:00-12:00,14:00-18:00"), ZONE);

  @Example
  void a_working_day_that_is_wholly_paused_does_not_count() {
    assertThat(end("3 working days", pause("2026-11-02T17:00", "2026-11-03T18:00")))
        .contains(at("2026-11-06T18:00"));
    assertThat(end("3 working days", pause("2026-11-02T17:00", "2026-11-05T08:00")))
        .contains(at("2026-11-09T18:00"));
  }

  @Example
  void a_pause_within_a_working_day_buys_nothing_nor_do_two() {
    assertThat(
            end(
                "3 working days",
                pause("2026-11-03T08:01", "2026-11-03T18:00"),
                pause("2026-11-04T07:00", "2026-11-04T12:00"),
                pause("2026-11-04T12:30", "2026-11-04T17:59")))
        .contains(at("2026-11-05T18:00"));
  }

  @Example
  void what_was_left_of_the_last_day_follows_a_pause_over_its_close() {
    assertThat(end("3 working days", pause("2026-11-05T17:50", "2026-11-05T18:10")))
        .contains(at("2026-11-06T08:10"));
    assertThat(end("3 working days", pause("2026-11-05T10:00", "2026-11-06T12:00")))
        .contains(at("2026-11-06T18:00"));
  }

  @Example
  void paused_time_is_added_to_continuous_time_and_natural_days() {
    assertThat(end("24 hours", pause("2026-11-02T10:00", "2026-11-02T11:30")))
        .contains(at("2026-11-03T11:00"));
    assertThat(end("3 natural days", pause("2026-11-02T10:00", "2026-11-02T11:30")))
        .contains(at("2026-11-05T19:30"));
  }

  @Example
  void office_time_in_pauses_does_not_count() {
    assertThat(end("4 working hours", pause("2026-11-02T11:00", "2026-11-02T14:30")))
        .contains(at("2026-11-02T17:00"));
    assertThat(end("4 working hours", pause("2026-11-02T12:00", "2026-11-02T14:00")))
        .contains(at("2026-11-02T15:30"));
  }

  @Example
  void natural_days_end_at_the_usual_close_on_days_off_too_and_need_no_calendar() {
    assertThat(end("5 natural days")).contains(at("2026-11-07T18:00"));
    assertThat(Limit.parse("3 natural days").endFrom(at("2026-12-31T23:00"), working))
        .contains(at("2027-01-03T18:00"));
  }

  @Example
  void what_is_left_of_a_day_ends_with_the_next_day_that_counts() {
    var overNight = pause("2026-11-03T17:58", "2026-11-04T17:59");
    assertThat(end("1 working day", overNight)).contains(at("2026-11-04T18:00"));
    assertThat(end("1 working day", overNight, pause("2026-11-02T18:00", "2026-11-03T17:58")))
        .contains(at("2026-11-04T18:00"));
  }

  @Property
  void while_a_pause_lasts_there_is_no_end_unless_it_came_before(
      @ForAll("limits") Limit limit, @ForAll("moments") Instant from) {
    Optional<Instant> unpaused = limit.endFrom(START, working);
    Optional<Instant> end = limit.endFrom(START, List.of(new Pause(from, null)), working);
    assertThat(end).isEqualTo(from.isBefore(unpaused.orElseThrow()) ? Optional.empty() : unpaused);
  }

  @Property
  void a_further_pause_never_makes_it_earlier_and_no_end_lies_in_a_pause(
      @ForAll("limits") Limit limit,
      @ForAll("pauses") List<Pause> pauses,
      @ForAll("pause") Pause further) {
    Instant end = limit.endFrom(START, pauses, working).orElseThrow();
    List<Pause> more = new ArrayList<>(pauses);
    more.add(further);
    Instant later = limit.endFrom(START, more, working).orElseThrow();
    assertThat(later).isAfterOrEqualTo(end);
    assertThat(Pause.apart(more)).noneMatch(pause -> pause.covers(later));
  }

  @Property
  void what_comes_after_the_end_moves_nothing(
      @ForAll("limits") Limit limit, @ForAll("pauses") List<Pause> pauses) {
    Instant end = limit.endFrom(START, pauses, working).orElseThrow();
    List<Pause> more = new ArrayList<>(pauses);
    more.add(new Pause(end, null));
    assertThat(limit.endFrom(START, more, working)).contains(end);
  }

  @Property
  void the_same_pauses_in_pieces_or_told_twice_make_the_same_end(
      @ForAll("limits") Limit limit,
      @ForAll("pauses") List<Pause> pauses,
      @ForAll("moments") Instant cut) {
    List<Pause> pieces = new ArrayList<>(pauses);
    for (Pause pause : pauses) {
      if (cut.isAfter(pause.from()) && cut.isBefore(pause.end())) {
        pieces.add(new Pause(pause.from(), cut));
        pieces.add(new Pause(cut, pause.until()));
        pieces.remove(pause);
      }
    }
    pieces.addAll(pauses.reversed());
    assertThat(limit.endFrom(START, pieces, working))
        .isEqualTo(limit.endFrom(START, pauses, working));
  }

  @Provide
  Arbitrary<Limit> limits() {
    return Arbitraries.of(
            "24 hours", "3 working days", "1 working day", "4 working hours", "3 natural days")
        .map(Limit::parse);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.integers()
        .between(-24 * 60, 12 * 24 * 60)
        .map(minutes -> START.plus(Duration.ofMinutes(minutes)));
  }

  @Provide
  Arbitrary<Pause> pause() {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 48 * 60);
    return Combinators.combine(moments(), minutes)
        .as((from, length) -> new Pause(from, from.plus(Duration.ofMinutes(length))));
  }

  @Provide
  Arbitrary<List<Pause>> pauses() {
    return pause().list().ofMaxSize(5);
  }

  private Optional<Instant> end(String limit, Pause... pauses) {
    return Limit.parse(limit).endFrom(START, List.of(pauses), working);
  }

  private static Pause pause(String from, String until) {
    return new Pause(at(from), at(until));
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(ZONE).toInstant();
  }
}
