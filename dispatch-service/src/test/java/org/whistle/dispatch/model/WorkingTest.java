package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.ANSWER;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.LEAD;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.REPLY;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.WORDS;
import static org.whistle.dispatch.model.Lives.anyResolved;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.ProgressReported;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestResponded;

class WorkingTest {

  @Test
  void contact_comes_after_taking_and_starts_the_investigation() {
    given(anyWaiting())
        .when(h -> Working.contact(h, COMMUNITY, WORDS))
        .thenRefuses(Reason.NOT_TAKEN_YET);
    var taken =
        given(anyTaken())
            .when(h -> Working.contact(h, COMMUNITY, WORDS))
            .thenMoves(Taken.class, ContactMade.class);
    assertThat(((Taken) taken.state()).investigating()).isTrue();
  }

  @Test
  void a_plan_names_a_day_that_is_still_to_come() {
    given(anyTaken())
        .when(h -> Working.respond(h, COMMUNITY, new Working.Reply(WORDS, NOW.minusMillis(1)), NOW))
        .thenRefuses(Reason.PLAN_IN_THE_PAST);
    given(anyTaken())
        .when(h -> Working.respond(h, COMMUNITY, REPLY, NOW))
        .thenMoves(Responded.class, RequestResponded.class);
  }

  @Test
  void a_colleague_at_the_same_desk_goes_on_where_another_stopped() {
    var colleague = new Actor("chen", Lives.AT_COMMUNITY, null);
    var said =
        given(anyTaken())
            .when(h -> Resolving.resolve(h, colleague, ANSWER))
            .thenSays(RequestResolved.class);
    assertThat(said.by()).isEqualTo("chen");
    assertThat(said.onTheSpot()).isFalse();
  }

  @Test
  void nobody_else_does() {
    given(anyTaken())
        .when(h -> Resolving.resolve(h, STREET, ANSWER))
        .thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    given(anyTaken())
        .when(h -> Working.progress(h, LEAD, WORDS))
        .thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    given(anyResolved())
        .when(h -> Resolving.resolve(h, COMMUNITY, ANSWER))
        .thenRefuses(Reason.ALREADY_RESOLVED);
  }

  @Test
  void the_lead_that_a_whistle_called_works_and_resolves_but_never_calls_the_resident() {
    var called = anyTaken().called(Called.nobody().and(List.of("D06", "U01"), "D06"));
    given(called)
        .when(h -> Working.progress(h, LEAD, WORDS))
        .thenMoves(Taken.class, ProgressReported.class);
    given(called)
        .when(h -> Resolving.resolve(h, LEAD, ANSWER))
        .thenMoves(Resolved.class, RequestResolved.class);
    given(called).when(h -> Working.contact(h, LEAD, WORDS)).thenRefuses(Reason.NOT_IN_YOUR_HANDS);
  }
}
