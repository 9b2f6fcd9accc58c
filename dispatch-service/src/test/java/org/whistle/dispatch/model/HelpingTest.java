package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.LEAD;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.STRANGER;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.anyResolved;
import static org.whistle.dispatch.model.Lives.anySuspended;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.HelpCalled;

/** 自办: a community calls property, utilities, volunteers by itself. */
class HelpingTest {
  private static final HelpCalled TRUCK = new HelpCalled(new UUID(5, 5), "U05", "zhang", null);

  @Test
  void the_community_that_has_it_calls_whom_it_may() {
    given(anyTaken())
        .when(h -> new Helping(h, COMMUNITY).call(TRUCK, false, NOW))
        .thenSays(HelpCalled.class);
    given(anyTaken())
        .when(h -> new Helping(h, COMMUNITY).call(TRUCK, true, NOW))
        .thenRefuses(Reason.DEPARTMENT_NEEDS_WHISTLE);
    for (var nobody : List.of(STREET, LEAD, STRANGER)) {
      given(anyTaken())
          .when(h -> new Helping(h, nobody).call(TRUCK, false, NOW))
          .thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    }
  }

  @Test
  void while_it_is_in_its_hands_and_at_work() {
    given(anyWaiting())
        .when(h -> new Helping(h, COMMUNITY).call(TRUCK, false, NOW))
        .thenRefuses(Reason.NOT_TAKEN_YET);
    given(anySuspended())
        .when(h -> new Helping(h, COMMUNITY).call(TRUCK, false, NOW))
        .thenRefuses(Reason.PAUSED);
    given(anyResolved())
        .when(h -> new Helping(h, COMMUNITY).call(TRUCK, false, NOW))
        .thenRefuses(Reason.ALREADY_RESOLVED);
  }

  @Test
  void they_came_once_between_the_call_and_now() {
    var helping = new Helping(anyTaken(), COMMUNITY);
    var help = Blown.move(helping.call(TRUCK, false, NOW)).next();
    var later = NOW.plusSeconds(1200);
    assertThat(helping.came(help, NOW.minusSeconds(1), later))
        .isEqualTo(new Outcome.Refused<>(Reason.SAID_BEFORE_THE_WHISTLE));
    assertThat(helping.came(help, later.plusSeconds(1), later))
        .isEqualTo(new Outcome.Refused<>(Reason.SAID_IN_THE_FUTURE));
    var came = Blown.move(helping.came(help, later, later)).next();
    assertThat(helping.came(came, later, later)).isEqualTo(new Outcome.NothingToDo<>());
    var colleague = new Actor("li", COMMUNITY.desk(), null);
    assertThat(new Helping(anyTaken(), colleague).came(came, later, later))
        .isEqualTo(new Outcome.Refused<>(Reason.ALREADY_THERE));
  }
}
