package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Duty.Pattern.ALWAYS;
import static org.whistle.dispatch.model.Duty.Pattern.NOBODY;
import static org.whistle.dispatch.model.Duty.Pattern.OFFICE;
import static org.whistle.dispatch.model.Lives.AT_COMMUNITY;
import static org.whistle.dispatch.model.Lives.AT_GRID;
import static org.whistle.dispatch.model.Lives.matter;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RosterTest {
  private static final Duty GRIDS = new Duty("", Tier.GRID, OFFICE);
  private static final Duty COMMUNITIES = new Duty("", Tier.COMMUNITY, ALWAYS);

  @Test
  void at_night_the_urgent_passes_the_grid_and_finds_the_communitys_night_duty() {
    var night = new Roster(List.of(GRIDS, COMMUNITIES), false).forThis(urgent());
    assertThat(night.at(AT_GRID)).isFalse();
    assertThat(night.at(AT_COMMUNITY)).isTrue();
  }

  @Test
  void what_is_not_urgent_waits_for_the_office_to_open() {
    var night = new Roster(List.of(GRIDS), false).forThis(Lives.anyMatter());
    assertThat(night.at(AT_GRID)).isTrue();
    assertThat(new Roster(List.of(GRIDS), true).forThis(urgent()).at(AT_GRID)).isTrue();
  }

  @Test
  void the_longest_place_that_fits_rules_a_desk() {
    var street = new Duty("990101001", Tier.GRID, ALWAYS);
    var grid = new Duty(Lives.GRID, Tier.GRID, NOBODY);
    var duty = new Roster(List.of(GRIDS, grid, street), false).forThis(urgent());
    assertThat(duty.at(AT_GRID)).isFalse();
    assertThat(duty.at(Desk.of("990101001001002"))).isTrue();
    assertThat(duty.at(Desk.of("990101002001001"))).isFalse();
  }

  @Test
  void a_turn_mans_a_desk_at_night_and_leave_of_all_empties_it_by_day() {
    var turn = new Attendance(Set.of(Lives.GRID), Set.of(), Set.of());
    assertThat(new Roster(List.of(GRIDS), false, turn).forThis(urgent()).at(AT_GRID)).isTrue();
    var left = new Attendance(Set.of(), Set.of(Lives.GRID), Set.of());
    for (var pattern : List.of(GRIDS, new Duty("", Tier.GRID, ALWAYS))) {
      assertThat(new Roster(List.of(pattern), true, left).forThis(urgent()).at(AT_GRID)).isFalse();
    }
    assertThat(new Roster(List.of(GRIDS), false, left).forThis(Lives.anyMatter()).at(AT_GRID))
        .as("what can wait finds them in the morning")
        .isTrue();
  }

  private static Matter urgent() {
    return matter("urgent", false, "C");
  }

  @Test
  void where_turns_are_kept_nobody_is_there_at_night_without_one() {
    var kept = new Attendance(Set.of(), Set.of(), Set.of(Lives.GRID));
    var urgent = Lives.matter("urgent", false, "G");
    assertThat(new Roster(List.of(), false, kept).forThis(urgent).at(Lives.AT_GRID)).isFalse();
    assertThat(new Roster(List.of(), false, kept).forThis(Lives.anyMatter()).at(Lives.AT_GRID))
        .as("it may wait for the morning")
        .isTrue();
    assertThat(new Roster(List.of(), true, kept).forThis(urgent).at(Lives.AT_GRID)).isTrue();
  }
}
