package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.WORDS;
import static org.whistle.dispatch.model.Lives.anyResolved;
import static org.whistle.dispatch.model.Lives.anyTaken;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.RemainderPlanned;

/** 余项: the danger is removed in time, and what is left has a date. */
class LeavingTest {

  @Test
  void what_is_left_stays_in_the_hands_that_removed_the_danger() {
    var left = Blown.move(Leaving.leave(urgent(anyResolved()), plan(NOW.plusSeconds(60)), NOW));
    assertThat(left.next().desk()).isEqualTo(Lives.AT_COMMUNITY);
    assertThat(left.next().holder().id()).isEqualTo(Lives.COMMUNITY.id());
    assertThat(left.next().of()).isEqualTo(anyResolved().id());
  }

  @Test
  void only_of_what_was_urgent_and_is_resolved_and_by_a_day_to_come() {
    var soon = plan(NOW.plusSeconds(60));
    given(anyResolved()).when(h -> Leaving.leave(h, soon, NOW)).thenRefuses(Reason.NOTHING_IS_LEFT);
    given(urgent(anyTaken()))
        .when(h -> Leaving.leave(h, soon, NOW))
        .thenRefuses(Reason.NOT_RESOLVED_YET);
    given(urgent(anyResolved()))
        .when(h -> Leaving.leave(h, plan(NOW.minusSeconds(1)), NOW))
        .thenRefuses(Reason.PLAN_IN_THE_PAST);
  }

  private static Handling urgent(Handling handling) {
    return handling.about(Lives.matter("urgent", false, "S"));
  }

  private static RemainderPlanned plan(Instant by) {
    return new RemainderPlanned(new UUID(9, 9), by, "zhang", WORDS);
  }
}
