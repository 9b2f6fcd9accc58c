package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.AT_COMMUNITY;
import static org.whistle.dispatch.model.Lives.COMMAND;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.EVERYBODY;
import static org.whistle.dispatch.model.Lives.GRID_WORKER;
import static org.whistle.dispatch.model.Lives.HAND;
import static org.whistle.dispatch.model.Lives.SLIP;
import static org.whistle.dispatch.model.Lives.STRANGER;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.anyHardCase;
import static org.whistle.dispatch.model.Lives.anyResponded;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;
import static org.whistle.dispatch.model.Lives.matter;

import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.RequestSentDown;

class HandingOverTest {

  @Test
  void it_goes_up_one_tier_and_waits_there_for_a_new_holder() {
    var said =
        given(anyTaken())
            .when(h -> Escalating.escalate(h, COMMUNITY, SLIP))
            .thenSays(RequestEscalated.class);
    assertThat(said.fromTier()).isEqualTo("community");
    assertThat(said.tier()).isEqualTo("street");
    assertThat(said.place()).isEqualTo("990101001");
    assertThat(said.holding()).isEqualTo(2);
    assertThat(said.cause()).isEqualTo("asked");
  }

  @Test
  void a_grid_worker_passes_up_what_waits_and_the_community_keeps_it_alone() {
    var waiting =
        given(anyWaiting())
            .when(h -> Escalating.escalate(h, GRID_WORKER, SLIP))
            .thenMoves(Waiting.class, RequestEscalated.class);
    assertThat(waiting.desks()).containsExactly(AT_COMMUNITY);
  }

  @Test
  void a_desk_above_that_has_it_already_keeps_it() {
    var straight = matter("urgent", false, "S");
    var waiting = Handling.begun(straight, Placing.place(straight, EVERYBODY).next());
    assertThat(
            given(waiting)
                .when(h -> Escalating.escalate(h, GRID_WORKER, SLIP))
                .thenMoves(Waiting.class, RequestEscalated.class)
                .desks())
        .containsExactly(AT_COMMUNITY, Lives.AT_STREET);
  }

  @Test
  void nothing_is_above_the_district() {
    given(atDistrict())
        .when(h -> Escalating.escalate(h, COMMAND, SLIP))
        .thenRefuses(Reason.NO_TIER_ABOVE);
  }

  @Test
  void only_the_holder_hands_over() {
    given(anyTaken())
        .when(h -> Escalating.escalate(h, STREET, SLIP))
        .thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    given(anyWaiting())
        .when(h -> Escalating.escalate(h, STRANGER, SLIP))
        .thenRefuses(Reason.NOT_ON_YOUR_DESK);
    given(anyHardCase())
        .when(h -> Escalating.escalate(h, COMMAND, SLIP))
        .thenRefuses(Reason.HARD_CASE);
  }

  @Test
  void it_goes_down_to_the_desk_of_its_own_place() {
    var said =
        given(anyResponded())
            .when(h -> new SendingDown(h, COMMUNITY, SLIP, EVERYBODY).decide())
            .thenSays(RequestSentDown.class);
    assertThat(said.tier()).isEqualTo("grid");
    assertThat(said.place()).isEqualTo(Lives.GRID);
  }

  @Test
  void nothing_goes_down_from_the_grid_or_to_an_empty_desk() {
    given(anyWaiting())
        .when(h -> new SendingDown(h, GRID_WORKER, SLIP, EVERYBODY).decide())
        .thenRefuses(Reason.NO_TIER_BELOW);
    given(anyTaken())
        .when(h -> new SendingDown(h, COMMUNITY, SLIP, _ -> false).decide())
        .thenRefuses(Reason.NOBODY_ON_DUTY);
  }

  @Test
  void a_restricted_request_never_reaches_the_grid() {
    var restricted = matter("general", true, "C");
    given(Handling.begun(restricted, Placing.place(restricted, EVERYBODY).next()))
        .when(h -> new SendingDown(h, COMMUNITY, SLIP, EVERYBODY).decide())
        .thenRefuses(Reason.RESTRICTED);
  }

  @Test
  void a_grid_worker_cannot_decline() {
    given(anyWaiting())
        .when(h -> Declining.decline(h, GRID_WORKER, SLIP))
        .thenRefuses(Reason.NOT_FOR_GRID_WORKERS);
  }

  @Test
  void the_community_can_until_an_answer_was_given() {
    given(anyWaiting())
        .when(h -> Declining.decline(h, COMMUNITY, SLIP))
        .thenMoves(Declined.class, RequestDeclined.class);
    given(anyTaken())
        .when(h -> Declining.decline(h, COMMUNITY, SLIP))
        .thenMoves(Declined.class, RequestDeclined.class);
    given(anyTaken())
        .when(h -> Declining.decline(h, STREET, SLIP))
        .thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    given(anyResponded())
        .when(h -> Declining.decline(h, COMMUNITY, SLIP))
        .thenRefuses(Reason.ALREADY_TAKEN);
  }

  private static Handling atDistrict() {
    return Lives.of(new Taken(Holding.first(Lives.AT_DISTRICT), HAND, false));
  }
}
