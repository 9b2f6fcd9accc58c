package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.dispatch.model.Member.Kind;

class CrewTest {
  private static final String SEAT = "990101001001001";
  private static final Instant EVENING = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-11-20T19:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-11-21T00:00:00Z");
  private static final Member LI = member("li", Kind.FULL_TIME);
  private static final Member WU = member("wu", Kind.PART_TIME);
  private static final Member HE = member("he", Kind.SUBSTITUTE);
  private static final DutyTurn NIGHT_TURN = turn("wu", EVENING, MORNING, true);

  @Test
  void in_office_hours_those_present_are_on_duty() {
    var crew = new Crew(SEAT, List.of(LI, WU, HE), List.of(), List.of(leave("li")));
    assertThat(ids(crew.onDuty(NIGHT, true))).containsExactly("wu");
  }

  @Test
  void who_stands_in_does_so_when_all_others_are_away() {
    var crew = new Crew(SEAT, List.of(LI, HE), List.of(), List.of(leave("li")));
    assertThat(ids(crew.onDuty(NIGHT, true))).containsExactly("he");
    var left = new Crew(SEAT, List.of(LI), List.of(), List.of(leave("li")));
    assertThat(left.onDuty(NIGHT, true)).isEmpty();
  }

  @Test
  void at_three_in_the_morning_whose_turn_it_is_is_called_and_nobody_else() {
    var crew = new Crew(SEAT, List.of(LI, WU, HE), List.of(NIGHT_TURN), List.of());
    assertThat(crew.onDuty(NIGHT, false)).singleElement().matches(Watch::byPhone);
    assertThat(ids(crew.onDuty(NIGHT, false))).containsExactly("wu");
    assertThat(ids(crew.next(EVENING.minusSeconds(1)))).containsExactly("wu");
    assertThat(crew.next(EVENING)).isEmpty();
    assertThat(crew.onDuty(MORNING, false)).as("the turn is over").isEmpty();
  }

  @Test
  void who_has_two_turns_at_once_is_there_once_until_the_later_end() {
    var longer = turn("wu", EVENING, MORNING.plusSeconds(60), false);
    var crew = new Crew(SEAT, List.of(WU), List.of(NIGHT_TURN, longer), List.of());
    assertThat(crew.onDuty(NIGHT, false))
        .singleElement()
        .matches(watch -> longer.until().equals(watch.until()));
  }

  @Test
  void a_turn_of_somebody_away_is_nobodys() {
    var crew = new Crew(SEAT, List.of(LI, WU), List.of(NIGHT_TURN), List.of(leave("wu")));
    assertThat(crew.onDuty(NIGHT, false)).isEmpty();
  }

  @Test
  void whatever_the_roster_nobody_off_duty_is_ever_named_at_night() {
    var random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      var crew = any(random);
      for (var named : crew.onDuty(NIGHT, false)) {
        var id = named.member().id();
        assertThat(crew.turns())
            .as("%s", crew)
            .anyMatch(turn -> turn.member().equals(id) && turn.covers(NIGHT));
        assertThat(crew.away(NIGHT)).noneMatch(leave -> leave.member().equals(id));
      }
    }
  }

  private static Crew any(Random random) {
    List<Member> members = new ArrayList<>();
    List<DutyTurn> turns = new ArrayList<>();
    List<Leave> leaves = new ArrayList<>();
    for (int i = 0; i < random.nextInt(6); i++) {
      var id = "m" + i;
      members.add(member(id, Kind.values()[random.nextInt(Kind.values().length)]));
      if (random.nextBoolean()) {
        var from = EVENING.plus(Duration.ofHours(random.nextInt(24) - 12));
        turns.add(turn(id, from, from.plus(Duration.ofHours(8)), random.nextBoolean()));
      }
      if (random.nextInt(4) == 0) {
        leaves.add(leave(id));
      }
    }
    return new Crew(SEAT, members, turns, leaves);
  }

  private static Member member(String id, Kind kind) {
    return new Member(id, id, kind, SEAT, null, "6901");
  }

  private static DutyTurn turn(String member, Instant from, Instant until, boolean byPhone) {
    return new DutyTurn(UUID.randomUUID(), member, SEAT, from, until, byPhone);
  }

  private static Leave leave(String member) {
    return new Leave(UUID.randomUUID(), member, EVENING, MORNING, "leave");
  }

  private static List<String> ids(List<Watch> watches) {
    return watches.stream().map(watch -> watch.member().id()).toList();
  }
}
