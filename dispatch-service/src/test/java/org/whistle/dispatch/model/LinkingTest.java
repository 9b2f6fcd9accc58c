package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.ANSWER;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.GRID_WORKER;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.anyArchived;
import static org.whistle.dispatch.model.Lives.anyResolved;
import static org.whistle.dispatch.model.Lives.anySuspended;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;

import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.RequestLinked;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestUnlinked;

class LinkingTest {
  private static final UUID MINE = new UUID(0, 7);
  private static final UUID MASTER = new UUID(0, 8);
  private static final Link LINK = new Link(MINE, MASTER, Link.Kind.COLLECTIVE);

  @Test
  void whoever_has_it_or_sits_above_links_it_and_its_dates_stay() {
    var before = Lives.promised(anyTaken());
    var after =
        given(before).when(link(COMMUNITY, LINK)).thenMoves(Taken.class, RequestLinked.class);
    assertThat(after.dues()).isEqualTo(before.dues());
    given(before).when(link(STREET, LINK)).thenMoves(Taken.class, RequestLinked.class);
    given(before).when(link(GRID_WORKER, LINK)).thenRefuses(Reason.NOT_IN_YOUR_HANDS);
  }

  @Test
  void links_make_no_chains_and_no_circles() {
    var self = new Link(MINE, MINE, Link.Kind.DUPLICATE);
    given(anyTaken()).when(link(COMMUNITY, self)).thenRefuses(Reason.LINKED_TO_ITSELF);
    given(anyTaken())
        .when(link(COMMUNITY, LINK, new Bonds(null, true, null)))
        .thenRefuses(Reason.LINKED_IN_A_CHAIN);
    given(anyTaken())
        .when(link(COMMUNITY, LINK, new Bonds(null, false, LINK)))
        .thenRefuses(Reason.LINKED_IN_A_CHAIN);
    given(anyTaken())
        .when(link(COMMUNITY, LINK, new Bonds(self, false, null)))
        .thenRefuses(Reason.ALREADY_LINKED);
    given(anyTaken())
        .when(link(COMMUNITY, LINK, new Bonds(LINK, false, null)))
        .thenRefuses(Reason.ALREADY_LINKED);
  }

  @Test
  void what_has_ended_is_not_worked_on_but_may_be_followed() {
    var after = new Link(MINE, MASTER, Link.Kind.FOLLOW_UP);
    given(anyTaken())
        .when(link(COMMUNITY, LINK, anyResolved()))
        .thenRefuses(Reason.MASTER_HAS_ENDED);
    given(anyTaken())
        .when(link(COMMUNITY, after, anyResolved()))
        .thenMoves(Taken.class, RequestLinked.class);
    given(anyWaiting()).when(link(COMMUNITY, LINK)).thenRefuses(Reason.NOT_TAKEN_YET);
    given(anySuspended()).when(link(COMMUNITY, LINK)).thenRefuses(Reason.PAUSED);
    given(anyResolved()).when(link(COMMUNITY, LINK)).thenRefuses(Reason.ALREADY_RESOLVED);
    given(anyArchived()).when(link(COMMUNITY, LINK)).thenRefuses(Reason.ALREADY_ENDED);
  }

  @Test
  void what_was_wished_for_after_a_visit_follows_while_it_waits() {
    given(anyWaiting())
        .when(h -> new Linking(h, COMMUNITY, null).follow(MASTER))
        .thenMoves(Waiting.class, RequestLinked.class);
  }

  @Test
  void a_resident_joins_a_neighbours_before_it_is_taken_while_that_one_lives() {
    given(anyWaiting())
        .when(h -> new Linking(h, COMMUNITY, null).join(LINK, anyTaken(), Bonds.NONE))
        .thenMoves(Waiting.class, RequestLinked.class);
    given(anyWaiting())
        .when(h -> new Linking(h, COMMUNITY, null).join(LINK, anyResolved(), Bonds.NONE))
        .thenRefuses(Reason.MASTER_HAS_ENDED);
  }

  @Test
  void it_goes_its_own_way_again_once() {
    given(anyTaken()).when(unlink(COMMUNITY)).thenMoves(Taken.class, RequestUnlinked.class);
    given(anyTaken()).when(unlink(GRID_WORKER)).thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    given(anyTaken())
        .when(h -> new Linking(h, COMMUNITY, null).unlink(null, "other"))
        .thenRefuses(Reason.NOT_LINKED);
    given(anyResolved()).when(unlink(COMMUNITY)).thenRefuses(Reason.ALREADY_RESOLVED);
  }

  @Test
  void answered_together_it_is_resolved_by_whoever_resolved_the_other() {
    given(anyTaken())
        .when(h -> Resolving.together(h, STREET, ANSWER))
        .thenMoves(Resolved.class, RequestResolved.class);
    given(anySuspended())
        .when(h -> Resolving.together(h, STREET, ANSWER))
        .thenRefuses(Reason.PAUSED);
  }

  private static Function<Handling, Outcome<?, ?>> link(Actor actor, Link wanted) {
    return link(actor, wanted, Bonds.NONE);
  }

  private static Function<Handling, Outcome<?, ?>> link(Actor actor, Link wanted, Bonds bonds) {
    return handling -> new Linking(handling, actor, null).link(wanted, anyTaken(), bonds);
  }

  private static Function<Handling, Outcome<?, ?>> link(Actor actor, Link wanted, Handling to) {
    return handling -> new Linking(handling, actor, null).link(wanted, to, Bonds.NONE);
  }

  private static Function<Handling, Outcome<?, ?>> unlink(Actor actor) {
    return handling -> new Linking(handling, actor, null).unlink(LINK, "not-the-same");
  }
}
