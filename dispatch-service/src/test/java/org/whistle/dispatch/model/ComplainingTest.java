package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.AT_COMMUNITY;
import static org.whistle.dispatch.model.Lives.AT_STREET;
import static org.whistle.dispatch.model.Lives.EVERYBODY;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.anyTaken;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.ComplaintMarked;

class ComplainingTest {
  private static final List<String> ZHANG = List.of("staff:zhang");
  private static final List<String> COMMUNITY = List.of("place:" + AT_COMMUNITY.place());

  @Test
  void whoever_is_meant_is_added_to_those_who_are_known() {
    var once = about(anyTaken(), ZHANG);
    var event =
        given(once)
            .when(it -> Complaining.mark(it, STREET, List.of("unit:D06")))
            .thenSays(ComplaintMarked.class);
    assertThat(event.about()).containsExactly("staff:zhang", "unit:D06");
    given(once).when(it -> Complaining.mark(it, STREET, ZHANG)).thenNothing();
  }

  @Test
  void it_leaves_the_hands_of_whom_it_means_for_the_tier_above() {
    for (var meant : List.of(ZHANG, COMMUNITY)) {
      var up = Complaining.leave(about(anyTaken(), meant)).orElseThrow();
      assertThat(up.next().desks()).containsExactly(AT_STREET);
      assertThat(up.event().cause()).isEqualTo("complained-about");
    }
    assertThat(Complaining.leave(about(Lives.anyResponded(), ZHANG))).isPresent();
  }

  @Test
  void others_keep_it() {
    assertThat(Complaining.leave(about(anyTaken(), List.of("staff:li", "unit:D06")))).isEmpty();
    assertThat(Complaining.leave(about(Lives.anyWaiting(), ZHANG))).isEmpty();
  }

  @Test
  void a_desk_that_is_meant_is_never_asked() {
    var waiting = about(Lives.anyWaiting(), COMMUNITY);
    var roster = new Roster(List.of(), true).forThis(waiting.matter());
    assertThat(roster.at(Lives.AT_GRID)).as("below it, under its people").isFalse();
    assertThat(roster.at(AT_COMMUNITY)).isFalse();
    assertThat(roster.at(AT_STREET)).isTrue();
    var up = Placing.passOn(waiting, roster).orElseThrow();
    assertThat(up.event().cause()).isEqualTo("complained-about");
    assertThat(Placing.passOn(waiting, EVERYBODY)).isEmpty();
  }

  @Test
  void what_is_over_is_marked_no_more() {
    given(Lives.anyResolved())
        .when(it -> Complaining.mark(it, STREET, ZHANG))
        .thenRefuses(Reason.ALREADY_RESOLVED);
    for (var ended : List.of(Lives.anyDeclined(), Lives.anyWithdrawn(), Lives.anyArchived())) {
      given(ended)
          .when(it -> Complaining.mark(it, STREET, ZHANG))
          .thenRefuses(Reason.ALREADY_ENDED);
    }
  }

  @Test
  void a_desk_above_takes_a_mark_back_and_says_why() {
    var marked = about(anyTaken(), ZHANG);
    var why = new Slip("not-about-them", null);
    var event =
        given(marked)
            .when(it -> Complaining.unmark(it, STREET, List.of(), why))
            .thenSays(ComplaintMarked.class);
    assertThat(event.about()).isEmpty();
    assertThat(event.reason()).isEqualTo("not-about-them");
    given(marked)
        .when(it -> Complaining.unmark(it, Lives.COMMUNITY, List.of(), why))
        .thenRefuses(Reason.ONLY_FROM_ABOVE);
    given(marked)
        .when(it -> Complaining.unmark(it, STREET, ZHANG, why))
        .thenRefuses(Reason.NOT_MARKED);
    given(about(Lives.anyResolved(), ZHANG))
        .when(it -> Complaining.unmark(it, STREET, List.of(), why))
        .thenRefuses(Reason.ALREADY_RESOLVED);
  }

  private static Handling about(Handling handling, List<String> meant) {
    return handling.about(handling.matter().complainingOf(meant));
  }
}
