package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.AT_COMMUNITY;
import static org.whistle.dispatch.model.Lives.AT_GRID;
import static org.whistle.dispatch.model.Lives.COLLEAGUE;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.GRID_WORKER;
import static org.whistle.dispatch.model.Lives.STRANGER;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.WORDS;
import static org.whistle.dispatch.model.Lives.anyResponded;
import static org.whistle.dispatch.model.Lives.anyTaken;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.RequestAssigned;

class AssigningTest {
  private static final Assignee WORKER = at(AT_GRID, false, false, true);

  @Test
  void a_colleague_gets_it_and_the_clocks_run_on() {
    var given =
        given(anyResponded()).when(to(COLLEAGUE)).thenMoves(Responded.class, RequestAssigned.class);
    assertThat(given.hand()).isEqualTo(new Hand("chen", null));
    assertThat(given.state().holding().number()).isEqualTo(1);
  }

  @Test
  void a_grid_worker_gets_it_on_the_own_desk() {
    var given = given(anyTaken()).when(to(WORKER)).thenMoves(Taken.class, RequestAssigned.class);
    assertThat(given.desks()).containsExactly(AT_GRID);
    given(given)
        .when(h -> Working.contact(h, GRID_WORKER, WORDS))
        .thenMoves(Taken.class, ContactMade.class);
  }

  @Test
  void whoever_has_it_has_it() {
    given(anyTaken()).when(to(as("zhang", AT_COMMUNITY))).thenRefuses(Reason.ALREADY_SO);
  }

  @Test
  void only_whoever_has_it_and_the_desk_right_above_assign() {
    given(anyTaken()).when(by(STREET, COLLEAGUE)).thenMoves(Taken.class, RequestAssigned.class);
    given(anyTaken()).when(by(GRID_WORKER, WORKER)).thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    given(anyTaken()).when(by(STRANGER, COLLEAGUE)).thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    given(anyTaken()).when(by(Lives.COMMAND, COLLEAGUE)).thenRefuses(Reason.NOT_IN_YOUR_HANDS);
  }

  @Test
  void it_stays_in_the_house() {
    var elsewhere = as("wu", Desk.of("990101001001002"));
    given(anyTaken()).when(to(elsewhere)).thenRefuses(Reason.NOT_OF_YOUR_DESK);
    given(anyTaken()).when(to(as("wang", Lives.AT_STREET))).thenRefuses(Reason.NOT_OF_YOUR_DESK);
  }

  @Test
  void who_is_away_gets_nothing() {
    given(anyTaken()).when(to(at(AT_COMMUNITY, false, true, false))).thenRefuses(Reason.AWAY);
  }

  @Test
  void nobody_off_duty_is_woken_for_what_presses() {
    var offDuty = at(AT_GRID, false, false, false);
    given(anyTaken().about(Lives.matter("urgent", false, "G")))
        .when(to(offDuty))
        .thenRefuses(Reason.OFF_DUTY);
    given(anyTaken()).when(to(offDuty)).thenMoves(Taken.class, RequestAssigned.class);
  }

  @Test
  void what_is_restricted_reaches_neither_part_time_workers_nor_a_grid() {
    var restricted = anyTaken().about(Lives.matter("general", true, "C"));
    given(restricted).when(to(at(AT_COMMUNITY, true, false, true))).thenRefuses(Reason.RESTRICTED);
    given(restricted).when(to(WORKER)).thenRefuses(Reason.RESTRICTED);
    given(restricted).when(to(COLLEAGUE)).thenMoves(Taken.class, RequestAssigned.class);
  }

  @Test
  void who_is_complained_of_gets_nothing() {
    for (var about : List.of("staff:chen", "unit:D06", "place:990101001001")) {
      var meant = anyTaken().about(Lives.anyMatter().complainingOf(List.of(about)));
      var chen = new Assignee("chen", AT_COMMUNITY, "D06", false, false, true);
      given(meant).when(to(chen)).thenRefuses(Reason.COMPLAINED_ABOUT);
    }
  }

  @Test
  void only_what_is_in_hand_is_given_away() {
    given(Lives.anyWaiting()).when(to(COLLEAGUE)).thenRefuses(Reason.NOT_TAKEN_YET);
    given(Lives.anySuspended()).when(to(COLLEAGUE)).thenRefuses(Reason.PAUSED);
    given(Lives.anyResolved()).when(to(COLLEAGUE)).thenRefuses(Reason.ALREADY_RESOLVED);
    given(Lives.anyArchived()).when(to(COLLEAGUE)).thenRefuses(Reason.ALREADY_ENDED);
    given(Lives.anyHardCase()).when(by(Lives.COMMAND, COLLEAGUE)).thenRefuses(Reason.HARD_CASE);
  }

  private static Assignee as(String id, Desk desk) {
    return new Assignee(id, desk, null, false, false, true);
  }

  private static Assignee at(Desk desk, boolean partTime, boolean away, boolean onDuty) {
    return new Assignee("li", desk, null, partTime, away, onDuty);
  }

  private static Function<Handling, Outcome<?, ?>> to(Assignee to) {
    return by(COMMUNITY, to);
  }

  private static Function<Handling, Outcome<?, ?>> by(Actor actor, Assignee to) {
    return handling -> new Assigning(handling, actor, to).decide(WORDS);
  }
}
