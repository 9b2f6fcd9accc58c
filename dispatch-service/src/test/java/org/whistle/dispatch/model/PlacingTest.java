package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Lives.AT_COMMUNITY;
import static org.whistle.dispatch.model.Lives.AT_DISTRICT;
import static org.whistle.dispatch.model.Lives.AT_GRID;
import static org.whistle.dispatch.model.Lives.AT_STREET;
import static org.whistle.dispatch.model.Lives.EVERYBODY;
import static org.whistle.dispatch.model.Lives.anyMatter;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.matter;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacingTest {
  private static final OnDuty NIGHT = desk -> desk.tier() == Tier.DISTRICT;

  @Test
  void a_request_stands_on_the_desks_of_its_grid_and_its_community() {
    assertThat(desks(anyMatter())).containsExactly(AT_GRID, AT_COMMUNITY);
  }

  @Test
  void a_restricted_one_stands_on_the_communitys_alone() {
    assertThat(desks(matter("general", true, "S"))).containsExactly(AT_COMMUNITY);
  }

  @Test
  void what_the_rule_sends_straight_to_the_street_stands_there_as_well() {
    assertThat(desks(matter("urgent", false, "S")))
        .containsExactly(AT_GRID, AT_COMMUNITY, AT_STREET);
  }

  @Test
  void an_emergency_stands_before_the_command_centre_too() {
    assertThat(desks(matter("emergency", false, "C")))
        .containsExactly(AT_GRID, AT_COMMUNITY, AT_DISTRICT);
  }

  @Test
  void what_cannot_be_located_goes_to_the_finest_desk_there_is() {
    var nowhere = anyMatter();
    var matter =
        new Matter(
            nowhere.id(), nowhere.number(), "990101", "示范区", "help", "0101", "general", false, "G");
    assertThat(desks(matter)).containsExactly(AT_DISTRICT);
  }

  @Test
  void only_those_on_duty_are_asked_where_somebody_is() {
    var placed = Placing.place(anyMatter(), desk -> desk.tier() != Tier.GRID);
    assertThat(placed.next().desks()).containsExactly(AT_COMMUNITY);
    assertThat(placed.event().tier()).isEqualTo("community");
  }

  @Test
  void rungs_with_nobody_on_duty_are_passed_one_by_one() {
    var handling = Handling.begun(anyMatter(), Placing.place(anyMatter(), NIGHT).next());
    var passed = Placing.passOn(handling, NIGHT).orElseThrow();
    assertThat(passed.event().cause()).isEqualTo("nobody-on-duty");
    assertThat(passed.event().fromTier()).isEqualTo("grid");
    assertThat(passed.next().holding().desk()).isEqualTo(AT_COMMUNITY);
    var again = Placing.passOn(handling.moved(passed.next()), NIGHT).orElseThrow();
    var last = Placing.passOn(handling.moved(again.next()), NIGHT).orElseThrow();
    assertThat(last.next().desks()).containsExactly(AT_DISTRICT);
    assertThat(last.event().holding()).isEqualTo(4);
    assertThat(Placing.passOn(handling.moved(last.next()), NIGHT)).isEmpty();
  }

  @Test
  void what_somebody_has_stays_there() {
    assertThat(Placing.passOn(anyTaken(), _ -> false)).isEmpty();
  }

  private static List<Desk> desks(Matter matter) {
    return Placing.place(matter, EVERYBODY).next().desks();
  }
}
