package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.ASK;
import static org.whistle.dispatch.model.Lives.WORDS;
import static org.whistle.dispatch.model.Lives.anyArchived;
import static org.whistle.dispatch.model.Lives.anyResolved;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;
import static org.whistle.dispatch.model.Lives.resolvedInCycle;

import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.RequestAmended;
import org.whistle.contracts.DispatchEvent.RequestArchived;
import org.whistle.contracts.DispatchEvent.RequestReopened;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;

class AskingTest {

  @Test
  void a_withdrawal_says_whether_somebody_had_taken_it() {
    assertThat(
            given(anyWaiting())
                .when(h -> Asking.withdraw(h, 1, ASK))
                .thenSays(RequestWithdrawn.class)
                .afterTaking())
        .isFalse();
    assertThat(
            given(anyTaken())
                .when(h -> Asking.withdraw(h, 1, ASK))
                .thenSays(RequestWithdrawn.class)
                .afterTaking())
        .isTrue();
  }

  @Test
  void an_ask_that_meant_another_cycle_moves_nothing() {
    given(anyWaiting()).when(h -> Asking.withdraw(h, 2, ASK)).thenRefuses(Reason.STALE);
    given(anyWaiting())
        .when(h -> Asking.amend(h, 2, new RequestAmended(ASK, WORDS)))
        .thenRefuses(Reason.STALE);
  }

  @Test
  void nothing_is_withdrawn_or_amended_after_the_end() {
    given(anyResolved()).when(h -> Asking.withdraw(h, 1, ASK)).thenRefuses(Reason.ALREADY_RESOLVED);
    given(anyArchived())
        .when(h -> Asking.amend(h, 1, new RequestAmended(ASK, WORDS)))
        .thenRefuses(Reason.ALREADY_ENDED);
  }

  @Test
  void a_redo_opens_the_next_cycle_at_the_tier_that_had_it() {
    var again =
        given(resolvedInCycle(2))
            .when(h -> Redoing.reopen(h, 2))
            .thenMoves(Waiting.class, RequestReopened.class);
    assertThat(again.cycle()).isEqualTo(3);
    assertThat(again.desks()).containsExactly(Lives.AT_COMMUNITY);
    assertThat(again.state().holding().number()).isEqualTo(3);
  }

  @Test
  void the_third_redo_is_a_hard_case_and_stays_with_the_district() {
    assertThat(Redoing.isHard(resolvedInCycle(2))).isFalse();
    assertThat(Redoing.isHard(resolvedInCycle(3))).isTrue();
    var hard =
        given(resolvedInCycle(3))
            .when(h -> Redoing.declareHard(h, 3))
            .thenMoves(HardCase.class, HardCaseDeclared.class);
    assertThat(hard.desks()).containsExactly(Lives.AT_DISTRICT);
    assertThat(hard.cycle()).isEqualTo(4);
  }

  @Test
  void a_redo_of_what_is_not_resolved_moves_nothing() {
    given(anyTaken()).when(h -> Redoing.reopen(h, 1)).thenRefuses(Reason.NOT_RESOLVED_YET);
    assertThat(Reason.NOT_RESOLVED_YET.forAsk()).isEqualTo("stale");
  }

  @Test
  void what_is_settled_is_archived_once() {
    given(anyResolved())
        .when(h -> Settling.settle(h, 1, "solved"))
        .thenMoves(Archived.class, RequestArchived.class);
    given(anyArchived()).when(h -> Settling.settle(h, 1, "solved")).thenNothing();
    given(anyTaken())
        .when(h -> Settling.settle(h, 1, "solved"))
        .thenRefuses(Reason.NOT_RESOLVED_YET);
  }
}
