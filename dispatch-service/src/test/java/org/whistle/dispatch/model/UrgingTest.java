package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.COMMAND;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.anyTaken;

import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.RequestUrged;
import org.whistle.contracts.DispatchEvent.SupervisionOrdered;

class UrgingTest {
  private static final Handling CALLED = Lives.whistled(anyTaken());

  @Test
  void a_street_urges_whoever_has_it_and_the_next_holder_begins_anew() {
    var urged =
        given(anyTaken())
            .when(h -> new Urging(h, STREET, null).urge())
            .thenMoves(Taken.class, RequestUrged.class);
    assertThat(urged.state().holding().urged()).isEqualTo(1);
    assertThat(urged.state().holding().passedTo(Lives.AT_STREET).urged()).isZero();
  }

  @Test
  void only_from_above_and_never_oneself() {
    given(anyTaken())
        .when(h -> new Urging(h, COMMUNITY, null).urge())
        .thenRefuses(Reason.ONLY_FROM_ABOVE);
    var street = Lives.of(new Taken(Holding.first(Lives.AT_STREET), Hand.of(STREET), false));
    given(street).when(h -> new Urging(h, STREET, null).urge()).thenRefuses(Reason.NOBODY_BELOW);
    given(street.called(CALLED.called()))
        .when(h -> new Urging(h, STREET, null).urge())
        .thenSays(RequestUrged.class);
  }

  @Test
  void only_the_district_supervises_a_department() {
    given(CALLED)
        .when(h -> new Urging(h, STREET, null).supervise())
        .thenRefuses(Reason.ONLY_THE_DISTRICT_SUPERVISES);
    var watched =
        given(CALLED)
            .when(h -> new Urging(h, COMMAND, null).supervise())
            .thenMoves(Taken.class, SupervisionOrdered.class);
    assertThat(watched.desks()).containsExactly(Lives.AT_COMMUNITY, Lives.AT_DISTRICT);
    given(watched)
        .when(h -> new Urging(h, COMMAND, null).supervise())
        .thenRefuses(Reason.ALREADY_SUPERVISED);
  }

  @Test
  void what_ended_is_not_urged() {
    given(Lives.anyResolved())
        .when(h -> new Urging(h, STREET, null).urge())
        .thenRefuses(Reason.ALREADY_RESOLVED);
    given(Lives.anySuspended())
        .when(h -> new Urging(h, STREET, null).urge())
        .thenRefuses(Reason.PAUSED);
  }
}
