package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.GRID_WORKER;
import static org.whistle.dispatch.model.Lives.LEAD;
import static org.whistle.dispatch.model.Lives.STRANGER;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.anyResolved;
import static org.whistle.dispatch.model.Lives.anySuspended;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.DecisionAsked;
import org.whistle.contracts.DispatchEvent.DecisionPassed;

/** 提请吹哨: a community proposes, its street decides. */
class ProposingTest {
  private static final Call CALL = Blown.call("general", "none");
  private static final UUID ID = new UUID(6, 6);

  @Test
  void the_street_is_asked_with_all_that_would_be_blown() {
    var said = given(anyTaken()).when(h -> propose(h, COMMUNITY)).thenSays(DecisionAsked.class);
    assertThat(said.kind()).isEqualTo("whistle");
    assertThat(said.tier()).isEqualTo("street");
    assertThat(said.whistle()).isEqualTo(CALL.proposed());
    assertThat(CALL.proposed().units()).containsExactly("D06", "U05");
  }

  @Test
  void only_by_the_community_that_has_it_and_while_it_works_on_it() {
    for (var nobody : List.of(GRID_WORKER, STREET, LEAD, STRANGER)) {
      given(anyTaken()).when(h -> propose(h, nobody)).thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    }
    given(anyWaiting()).when(h -> propose(h, COMMUNITY)).thenRefuses(Reason.NOT_TAKEN_YET);
    given(anySuspended()).when(h -> propose(h, COMMUNITY)).thenRefuses(Reason.PAUSED);
    given(anyResolved()).when(h -> propose(h, COMMUNITY)).thenRefuses(Reason.ALREADY_RESOLVED);
  }

  @Test
  void once_and_not_for_a_lead_that_was_called() {
    var asked = Blown.move(propose(anyTaken(), COMMUNITY)).next();
    given(anyTaken())
        .when(h -> new Proposing(h, COMMUNITY, List.of(asked)).propose(ID, CALL))
        .thenRefuses(Reason.ALREADY_ASKED);
    var called = anyTaken().called(Called.nobody().and(List.of("D06"), "D06"));
    given(called).when(h -> propose(h, COMMUNITY)).thenRefuses(Reason.ALREADY_CALLED);
  }

  @Test
  void the_grids_departmental_worker_is_asked_first() {
    given(anyTaken())
        .when(h -> new Proposing(h, COMMUNITY, List.of()).propose(ID, Blown.call("general", null)))
        .thenRefuses(Reason.GRID_WORKER_UNASKED);
  }

  @Test
  void undecided_it_goes_to_the_district() {
    var asked = Blown.move(propose(anyTaken(), COMMUNITY)).next();
    given(anyTaken()).when(h -> Deciding.missed(asked, h)).thenSays(DecisionPassed.class);
  }

  @Test
  void the_street_may_call_others_and_the_whistle_stays_the_one_that_was_proposed() {
    assertThat(CALL.instead(null, null)).isEqualTo(CALL);
    var other = CALL.instead("D05", List.of("U01"));
    assertThat(other.id()).isEqualTo(CALL.id());
    assertThat(other.proposed().units()).containsExactly("D05", "U01");
    assertThat(other.terms().kind()).isEqualTo("general");
  }

  private static Outcome<Decision, DecisionAsked> propose(Handling handling, Actor actor) {
    return new Proposing(handling, actor, List.of()).propose(ID, CALL);
  }
}
