package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.GRID_WORKER;
import static org.whistle.dispatch.model.Lives.GROUNDS;
import static org.whistle.dispatch.model.Lives.LEAD;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.URGENT;
import static org.whistle.dispatch.model.Lives.anyTaken;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.RequestReclassified;

class ReclassifyingTest {
  private static final Sort GENERAL = sort("0106", "general", false);
  private static final Sort SLOWER = sort("0106", "general", true);

  @Test
  void whoever_has_it_or_sits_above_makes_it_urgent() {
    var grid = Lives.of(new Taken(Holding.first(Lives.AT_GRID), Hand.of(GRID_WORKER), false));
    var said = given(grid).when(by(GRID_WORKER, URGENT)).thenSays(RequestReclassified.class);
    assertThat(said.fromUrgency() + said.urgency()).isEqualTo("generalurgent");
    assertThat(said.lowered()).isFalse();
    given(grid).when(by(COMMUNITY, URGENT)).thenMoves(Taken.class, RequestReclassified.class);
    given(anyTaken()).when(by(STREET, URGENT)).thenSays(RequestReclassified.class);
    given(anyTaken()).when(by(GRID_WORKER, URGENT)).thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    given(Lives.whistled(anyTaken())).when(by(LEAD, URGENT)).thenRefuses(Reason.NOT_IN_YOUR_HANDS);
  }

  @Test
  void what_may_be_answered_later_by_it_is_decided_above_the_holder() {
    given(anyTaken()).when(by(COMMUNITY, SLOWER)).thenRefuses(Reason.LOWERED_FROM_ABOVE);
    assertThat(
            given(anyTaken())
                .when(by(STREET, SLOWER))
                .thenSays(RequestReclassified.class)
                .lowered())
        .isTrue();
    var urgent = reclassified(anyTaken(), URGENT);
    given(urgent).when(by(COMMUNITY, GENERAL)).thenRefuses(Reason.LOWERED_FROM_ABOVE);
    given(urgent).when(by(STREET, GENERAL)).thenSays(RequestReclassified.class);
    given(Lives.anyHardCase()).when(by(Lives.COMMAND, SLOWER)).thenSays(RequestReclassified.class);
  }

  @Test
  void a_promise_that_was_due_is_not_saved_by_it() {
    var late = anyTaken().due(Dues.none().opened("respond", NOW));
    given(late).when(by(STREET, SLOWER)).thenRefuses(Reason.PROMISE_DUE);
    given(late).when(by(STREET, URGENT)).thenSays(RequestReclassified.class);
  }

  @Test
  void only_a_lower_urgency_takes_the_date_of_the_resolution_back() {
    var urgent = reclassified(Lives.promised(anyTaken()), URGENT);
    assertThat(urgent.dues().resolve()).isNotNull();
    assertThat(urgent.matter().urgency()).isEqualTo("urgent");
    var lowered = reclassified(urgent, GENERAL);
    assertThat(lowered.dues().resolve()).isNull();
    assertThat(lowered.dues().respond()).isNotNull();
    var answered = reclassified(Lives.promised(Lives.anyResponded()), URGENT);
    assertThat(reclassified(answered, GENERAL).dues().resolve()).isNotNull();
  }

  @Test
  void what_was_restricted_stays_so_and_a_grid_passes_up_what_becomes_so() {
    var private_ = new Sort("0404", "general", true, "C", false);
    var grid = Lives.of(new Taken(Holding.first(Lives.AT_GRID), Hand.of(GRID_WORKER), false));
    given(grid).when(by(COMMUNITY, private_)).thenRefuses(Reason.RESTRICTED);
    var hidden = reclassified(anyTaken(), private_);
    assertThat(reclassified(hidden, URGENT).matter().restricted()).isTrue();
    assertThat(
            given(hidden)
                .when(by(COMMUNITY, URGENT))
                .thenSays(RequestReclassified.class)
                .restricted())
        .isTrue();
  }

  @Test
  void the_same_again_is_refused_and_what_waits_rests_or_ended_stays() {
    given(anyTaken())
        .when(by(COMMUNITY, sort("0101", "general", false)))
        .thenRefuses(Reason.ALREADY_SO);
    given(Lives.anyWaiting()).when(by(STREET, URGENT)).thenRefuses(Reason.NOT_TAKEN_YET);
    given(Lives.anySuspended()).when(by(STREET, URGENT)).thenRefuses(Reason.PAUSED);
    given(Lives.anyResolved()).when(by(STREET, URGENT)).thenRefuses(Reason.ALREADY_RESOLVED);
    given(Lives.anyWithdrawn()).when(by(STREET, URGENT)).thenRefuses(Reason.ALREADY_ENDED);
  }

  private static Function<Handling, Outcome<?, ?>> by(Actor actor, Sort sort) {
    return handling -> new Reclassifying(handling, actor, sort).decide(GROUNDS, NOW);
  }

  private static Handling reclassified(Handling handling, Sort sort) {
    return new Reclassifying(handling, STREET, sort).done();
  }

  private static Sort sort(String category, String urgency, boolean slower) {
    return new Sort(category, urgency, false, "S", slower);
  }
}
