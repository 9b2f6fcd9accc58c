package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.anyTaken;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.DecisionMade;
import org.whistle.contracts.DispatchEvent.DecisionPassed;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.dispatch.model.Decision.Kind;
import org.whistle.dispatch.model.Decision.Verdict;

class DecidingTest {
  private static final Decision ASKED =
      TimeTest.decision(Kind.EXTENSION, new Verdict.Awaited(Lives.AT_STREET));

  @Test
  void the_desk_that_is_asked_decides_and_nobody_else() {
    assertThat(
            given(anyTaken())
                .when(h -> new Deciding(ASKED, h, STREET).approve(null))
                .thenSays(DecisionMade.class)
                .approved())
        .isTrue();
    given(anyTaken())
        .when(h -> new Deciding(ASKED, h, Lives.COMMAND).approve(null))
        .thenRefuses(Reason.NOT_YOURS_TO_DECIDE);
    given(anyTaken())
        .when(h -> new Deciding(ASKED, h, COMMUNITY).refuse(null))
        .thenRefuses(Reason.NOT_YOURS_TO_DECIDE);
  }

  @Test
  void nobody_allows_what_he_asked_for_himself() {
    var same = new Actor(COMMUNITY.id(), Lives.AT_STREET, null);
    given(anyTaken())
        .when(h -> new Deciding(ASKED, h, same).approve(null))
        .thenRefuses(Reason.NOT_YOUR_OWN);
  }

  @Test
  void it_is_decided_once() {
    var refused = ASKED.refused("wang", null).next();
    given(anyTaken())
        .when(h -> new Deciding(refused, h, STREET).approve(null))
        .thenRefuses(Reason.ALREADY_DECIDED);
  }

  @Test
  void the_wish_of_a_former_holder_is_nobodys_any_more() {
    var passedOn =
        given(anyTaken())
            .when(h -> Escalating.escalate(h, COMMUNITY, Lives.SLIP))
            .thenMoves(Waiting.class, RequestEscalated.class);
    given(passedOn)
        .when(h -> new Deciding(ASKED, h, STREET).approve(null))
        .thenRefuses(Reason.STALE);
    given(passedOn).when(h -> Deciding.missed(ASKED, h)).thenRefuses(Reason.STALE);
  }

  @Test
  void undecided_it_goes_one_tier_up_and_stays_with_the_district() {
    var said =
        given(anyTaken()).when(h -> Deciding.missed(ASKED, h)).thenSays(DecisionPassed.class);
    assertThat(said.tier()).isEqualTo("district");
    var atTheTop = ASKED.passed(Lives.AT_DISTRICT).next();
    given(anyTaken()).when(h -> Deciding.missed(atTheTop, h)).thenNothing();
  }

  @Test
  void its_id_says_whose_it_is() {
    var fresh = UUID.fromString("019370b2-5e3a-7c11-9a2b-0123456789ab");
    assertThat(Decision.id(fresh)).hasToString("019370b2-5e3a-8c11-9a2b-0123456789ab");
  }
}
