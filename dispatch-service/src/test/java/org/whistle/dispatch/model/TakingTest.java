package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.ANSWER;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.EVERYBODY;
import static org.whistle.dispatch.model.Lives.GRID_WORKER;
import static org.whistle.dispatch.model.Lives.LEAD;
import static org.whistle.dispatch.model.Lives.STRANGER;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.anyArchived;
import static org.whistle.dispatch.model.Lives.anyDeclined;
import static org.whistle.dispatch.model.Lives.anyHardCase;
import static org.whistle.dispatch.model.Lives.anyResolved;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;
import static org.whistle.dispatch.model.Lives.matter;

import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestTaken;

class TakingTest {

  @Test
  void the_grid_worker_takes_from_the_first_rung() {
    var said =
        given(anyWaiting()).when(h -> Taking.take(h, GRID_WORKER)).thenSays(RequestTaken.class);
    assertThat(said.tier()).isEqualTo("grid");
    assertThat(said.by()).isEqualTo("li");
    assertThat(said.holding()).isEqualTo(1);
  }

  @Test
  void so_does_the_community_and_holds_it_at_its_own_desk() {
    var taken =
        given(anyWaiting())
            .when(h -> Taking.take(h, COMMUNITY))
            .thenMoves(Taken.class, RequestTaken.class);
    assertThat(taken.state().holding().desk()).isEqualTo(Lives.AT_COMMUNITY);
  }

  @Test
  void the_street_takes_only_what_the_rule_sends_straight_to_it() {
    given(anyWaiting()).when(h -> Taking.take(h, STREET)).thenRefuses(Reason.NOT_ON_YOUR_DESK);
    var straight = matter("general", false, "S");
    given(Handling.begun(straight, Placing.place(straight, EVERYBODY).next()))
        .when(h -> Taking.take(h, STREET))
        .thenMoves(Taken.class, RequestTaken.class);
  }

  @Test
  void another_area_and_a_unit_without_a_desk_are_refused() {
    given(anyWaiting()).when(h -> Taking.take(h, STRANGER)).thenRefuses(Reason.NOT_ON_YOUR_DESK);
    given(anyWaiting()).when(h -> Taking.take(h, LEAD)).thenRefuses(Reason.NOT_ON_YOUR_DESK);
  }

  @Test
  void a_second_time_by_the_same_person_is_nothing_to_do() {
    given(anyTaken()).when(h -> Taking.take(h, COMMUNITY)).thenNothing();
  }

  @Test
  void whoever_comes_second_is_refused() {
    given(anyTaken()).when(h -> Taking.take(h, GRID_WORKER)).thenRefuses(Reason.ALREADY_TAKEN);
    given(anyTaken())
        .when(h -> Taking.onTheSpot(h, GRID_WORKER, ANSWER))
        .thenRefuses(Reason.ALREADY_TAKEN);
  }

  @Test
  void what_is_over_is_not_taken() {
    given(anyResolved()).when(h -> Taking.take(h, COMMUNITY)).thenRefuses(Reason.ALREADY_RESOLVED);
    given(anyDeclined()).when(h -> Taking.take(h, COMMUNITY)).thenRefuses(Reason.ALREADY_ENDED);
    given(anyArchived()).when(h -> Taking.take(h, COMMUNITY)).thenRefuses(Reason.ALREADY_ENDED);
    given(anyHardCase()).when(h -> Taking.take(h, COMMUNITY)).thenRefuses(Reason.HARD_CASE);
  }

  @Test
  void one_lamp_is_one_move() {
    var said =
        given(anyWaiting())
            .when(h -> Taking.onTheSpot(h, GRID_WORKER, ANSWER))
            .thenSays(RequestResolved.class);
    assertThat(said.onTheSpot()).isTrue();
    assertThat(said.tier()).isEqualTo("grid");
  }
}
