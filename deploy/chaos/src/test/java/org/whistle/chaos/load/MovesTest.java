package org.whistle.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.EventTypes;

class MovesTest {
  private final Dice dice = new Dice(1, 1);
  private final Followed request =
      new Followed(new UUID(1, 1), "SQ-1", "K7M2QX", "990101001001003");

  @Test
  void every_move_says_an_event_that_the_contracts_have() {
    assertThat(Moves.all())
        .filteredOn(move -> !move.says().equals("reveal"))
        .allMatch(move -> EventTypes.typeOf(move.says()).isPresent());
  }

  @Test
  void words_are_unlike_any_others_and_name_their_key() {
    var one = Moves.all().get(4).to(request, dice);
    var other = Moves.all().get(4).to(request, dice);
    assertThat(one.text()).isNotNull().contains(one.key().toString()).isNotEqualTo(other.text());
    assertThat(one.body().values()).contains(one.text());
  }

  @Test
  void a_waiting_request_is_not_resolved_by_people_who_know_better() {
    var names = Moves.fitting(request).stream().map(Move::name).collect(Collectors.toSet());
    assertThat(names).contains("take", "on-the-spot", "withdraw").doesNotContain("resolve", "redo");
  }

  @Test
  void two_rivals_take_from_different_desks() {
    for (int i = 0; i < 20; i++) {
      var take = Moves.TAKE.to(request, dice);
      assertThat(Moves.rival(take, dice).who()).isNotEqualTo(take.who());
    }
  }

  @Test
  void the_demo_district_has_an_officer_at_each_desk() {
    assertThat(Staff.at("990101001001001")).isEqualTo("grid-worker");
    assertThat(Staff.at("990101001001003")).isEqualTo("grid-worker-990101001001003");
    assertThat(Staff.at("990101002001")).isEqualTo("community-990101002001");
    assertThat(Staff.at("990101001")).isEqualTo("street");
    assertThat(Staff.at("990101")).isEqualTo("command");
    assertThat(Staff.unit("D06")).isEqualTo("department-D06");
  }
}
