package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.AT_COMMUNITY;
import static org.whistle.dispatch.model.Lives.AT_DISTRICT;
import static org.whistle.dispatch.model.Lives.AT_STREET;
import static org.whistle.dispatch.model.Lives.COMMAND;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.GRID_WORKER;
import static org.whistle.dispatch.model.Lives.HAND;
import static org.whistle.dispatch.model.Lives.LEAD;
import static org.whistle.dispatch.model.Lives.SLIP;
import static org.whistle.dispatch.model.Lives.STRANGER;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.anyArchived;
import static org.whistle.dispatch.model.Lives.anyHardCase;
import static org.whistle.dispatch.model.Lives.anyResolved;
import static org.whistle.dispatch.model.Lives.anySuspended;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.RequestTransferred;

class TransferringTest {
  private static final Desk NEXT_DOOR = Desk.of("990101001002");
  private static final Desk OTHER_STREET = Desk.of("990101002");
  private static final Desk FAR_AWAY = Desk.of("990101002001");

  @Test
  void a_community_transfers_what_it_has_to_one_of_the_same_street() {
    var said = given(anyTaken()).when(by(COMMUNITY, NEXT_DOOR)).thenSays(RequestTransferred.class);
    assertThat(said.fromPlace()).isEqualTo(AT_COMMUNITY.place());
    assertThat(said.place()).isEqualTo(NEXT_DOOR.place());
    assertThat(said.holding()).isEqualTo(2);
    assertThat(said.transfers()).isEqualTo(1);
  }

  @Test
  void it_waits_there_and_lies_there_and_its_promises_stand() {
    var before = Lives.promised(anyTaken());
    var after =
        given(before)
            .when(by(COMMUNITY, NEXT_DOOR))
            .thenMoves(Waiting.class, RequestTransferred.class)
            .relocated();
    assertThat(after.matter().place()).isEqualTo(NEXT_DOOR.place());
    assertThat(after.desks()).containsExactly(NEXT_DOOR);
    assertThat(after.dues().respond()).isEqualTo(before.dues().respond());
    assertThat(after.dues().resolve()).isEqualTo(before.dues().resolve());
  }

  @Test
  void what_waits_on_its_desk_the_community_may_transfer_too() {
    given(anyWaiting())
        .when(by(COMMUNITY, NEXT_DOOR))
        .thenMoves(Waiting.class, RequestTransferred.class);
    given(anyWaiting())
        .when(by(GRID_WORKER, Desk.of("990101001001002")))
        .thenMoves(Waiting.class, RequestTransferred.class);
  }

  @Test
  void a_desk_above_both_transfers_what_somebody_below_has() {
    given(anyTaken())
        .when(by(STREET, NEXT_DOOR))
        .thenMoves(Waiting.class, RequestTransferred.class);
    given(anyTaken())
        .when(by(COMMAND, OTHER_STREET))
        .thenMoves(Waiting.class, RequestTransferred.class);
  }

  @Test
  void between_streets_it_goes_through_the_district() {
    given(at(AT_STREET)).when(by(STREET, OTHER_STREET)).thenRefuses(Reason.TRANSFERRED_FROM_ABOVE);
    given(anyTaken()).when(by(COMMUNITY, FAR_AWAY)).thenRefuses(Reason.TRANSFERRED_FROM_ABOVE);
    given(at(AT_DISTRICT))
        .when(by(COMMAND, OTHER_STREET))
        .thenMoves(Waiting.class, RequestTransferred.class);
  }

  @Test
  void up_and_down_its_own_branch_are_no_transfers() {
    given(anyTaken()).when(by(COMMUNITY, AT_STREET)).thenRefuses(Reason.NO_TRANSFER);
    given(anyTaken()).when(by(COMMUNITY, OTHER_STREET)).thenRefuses(Reason.NO_TRANSFER);
    given(anyTaken()).when(by(COMMUNITY, AT_COMMUNITY)).thenRefuses(Reason.NO_TRANSFER);
    given(anyTaken()).when(by(COMMUNITY, Lives.AT_GRID)).thenRefuses(Reason.NO_TRANSFER);
  }

  @Test
  void nobody_transfers_what_another_has() {
    given(anyTaken()).when(by(GRID_WORKER, NEXT_DOOR)).thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    given(anyTaken()).when(by(LEAD, NEXT_DOOR)).thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    given(anyWaiting()).when(by(STRANGER, NEXT_DOOR)).thenRefuses(Reason.NOT_ON_YOUR_DESK);
  }

  @Test
  void of_two_at_once_the_second_finds_it_gone() {
    var gone =
        given(anyTaken())
            .when(by(COMMUNITY, NEXT_DOOR))
            .thenMoves(Waiting.class, RequestTransferred.class)
            .relocated();
    given(gone).when(by(COMMUNITY, FAR_AWAY)).thenRefuses(Reason.NOT_ON_YOUR_DESK);
  }

  @Test
  void what_rests_or_has_ended_or_is_the_district_s_is_not_transferred() {
    given(anySuspended()).when(by(COMMUNITY, NEXT_DOOR)).thenRefuses(Reason.PAUSED);
    given(anyHardCase()).when(by(COMMAND, OTHER_STREET)).thenRefuses(Reason.HARD_CASE);
    given(anyResolved()).when(by(COMMUNITY, NEXT_DOOR)).thenRefuses(Reason.ALREADY_RESOLVED);
    given(anyArchived()).when(by(COMMUNITY, NEXT_DOOR)).thenRefuses(Reason.ALREADY_ENDED);
  }

  @Test
  void a_restricted_request_never_reaches_another_grid() {
    var secret =
        new Handling(
            Lives.matter("general", true, "C"),
            new Taken(Holding.first(AT_COMMUNITY), HAND, false),
            Called.nobody(),
            Dues.none(),
            null,
            1);
    given(secret).when(by(STREET, Desk.of("990101001002001"))).thenRefuses(Reason.RESTRICTED);
  }

  @Test
  void the_third_time_without_a_lead_is_a_hard_case_and_a_lead_on_it_begins_the_count_again() {
    var twice = anyTaken().relocated().relocated();
    assertThat(Ladder.passedRound(twice)).isEmpty();
    assertThat(Ladder.passedRound(twice.relocated())).isPresent();
    var led = twice.called(twice.called().and(List.of("D06"), "D06").checkedIn("D06"));
    assertThat(Ladder.passedRound(led.relocated())).isEmpty();
    var both = twice.called(twice.called().and(List.of("D06"), "D06").and(List.of("D03"), "D03"));
    assertThat(Ladder.passedRound(both)).isPresent();
  }

  private static Handling at(Desk desk) {
    return Lives.of(new Taken(Holding.first(desk), HAND, false));
  }

  private static Function<Handling, Outcome<?, ?>> by(Actor actor, Desk to) {
    return handling -> new Transferring(handling, actor, SLIP).to(to);
  }
}
