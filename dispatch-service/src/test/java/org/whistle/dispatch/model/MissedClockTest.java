package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.SLIP;
import static org.whistle.dispatch.model.Lives.anyHardCase;
import static org.whistle.dispatch.model.Lives.anyResponded;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;
import static org.whistle.dispatch.model.Lives.missed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.SupervisionAdded;

class MissedClockTest {

  @Test
  void not_taken_in_time_it_moves_one_tier_up() {
    var said =
        given(anyWaiting())
            .when(h -> Escalating.takeMissed(h, missed("take", h)))
            .thenSays(RequestEscalated.class);
    assertThat(said.cause()).isEqualTo("take-missed");
    assertThat(said.tier()).isEqualTo("community");
    assertThat(said.by()).isNull();
  }

  @Test
  void a_verdict_on_a_former_holder_moves_nothing() {
    var before = missed("take", anyWaiting());
    var passedUp =
        given(anyWaiting())
            .when(h -> Escalating.escalate(h, Lives.GRID_WORKER, SLIP))
            .thenMoves(Waiting.class, RequestEscalated.class);
    given(passedUp).when(h -> Escalating.takeMissed(h, before)).thenRefuses(Reason.STALE);
    given(anyTaken()).when(h -> Escalating.takeMissed(h, before)).thenRefuses(Reason.ALREADY_TAKEN);
  }

  @Test
  void at_the_district_it_stays() {
    var top = Lives.of(new Waiting(Holding.first(Lives.AT_DISTRICT), List.of(Lives.AT_DISTRICT)));
    given(top).when(h -> Escalating.takeMissed(h, missed("take", h))).thenNothing();
  }

  @Test
  void a_missed_promise_adds_the_tier_above_and_the_doer_keeps_the_work() {
    var supervised =
        given(anyTaken())
            .when(h -> Supervising.missed(h, missed("respond", h)))
            .thenMoves(Taken.class, SupervisionAdded.class);
    assertThat(supervised.desks()).containsExactly(Lives.AT_COMMUNITY, Lives.AT_STREET);
    assertThat(supervised.state().holding().number()).isEqualTo(1);
  }

  @Test
  void the_district_supervises_itself() {
    var said =
        given(anyHardCase())
            .when(h -> Supervising.missed(h, missed("resolve", h)))
            .thenSays(SupervisionAdded.class);
    assertThat(said.tier()).isEqualTo("district");
  }

  @Test
  void what_was_answered_since_is_not_supervised_for_its_answer() {
    given(anyResponded())
        .when(h -> Supervising.missed(h, missed("respond", h)))
        .thenRefuses(Reason.STALE);
    given(anyResponded())
        .when(h -> Supervising.missed(h, missed("resolve", h)))
        .thenMoves(Responded.class, SupervisionAdded.class);
  }

  @Test
  void the_desk_shows_the_promise_that_is_due_next() {
    var dues =
        Dues.none()
            .opened("take", NOW)
            .opened("first-contact", NOW.plusSeconds(2))
            .opened("respond", NOW.plusSeconds(3))
            .opened("unknown", NOW);
    assertThat(anyWaiting().due(dues).due()).contains(new Dues.Due("take", NOW));
    assertThat(anyTaken().due(dues).due())
        .contains(new Dues.Due("first-contact", NOW.plusSeconds(2)));
    assertThat(Lives.anyResolved().due(dues).due()).isEmpty();
  }
}
