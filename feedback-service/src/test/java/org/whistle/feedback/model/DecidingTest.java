package org.whistle.feedback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.feedback.model.AnyMatters.EAST_WIND;
import static org.whistle.feedback.model.AnyMatters.REDO;
import static org.whistle.feedback.model.AnyMatters.STREET;
import static org.whistle.feedback.model.AnyMatters.anyDeclined;
import static org.whistle.feedback.model.AnyMatters.anyRedoAwaited;
import static org.whistle.feedback.model.AnyMatters.anyRedoGranted;
import static org.whistle.feedback.model.AnyMatters.anyUnderway;
import static org.whistle.feedback.model.AnyMatters.anyVisitAwaited;
import static org.whistle.feedback.model.AnyMatters.settled;
import static org.whistle.feedback.model.Given.given;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecidingTest {

  @Test
  void the_street_agrees_to_what_its_community_had_called_done() {
    given(anyRedoAwaited())
        .when(it -> Deciding.decide(it, REDO, ruling(STREET, true)))
        .thenMoves(Fact.RedoAgreed.class);
  }

  @Test
  void a_refused_redo_settles_the_matter() {
    var turnedDown =
        given(anyRedoAwaited())
            .when(it -> Deciding.decide(it, REDO, ruling(STREET, false)))
            .thenMoves(Fact.RedoTurnedDown.class);

    assertThat(turnedDown.next().ending()).isEqualTo(Ending.REDO_REFUSED);
  }

  @Test
  void the_handlers_own_desk_decides_nothing() {
    var deskMate = new Colleague("desk-mate", Optional.empty(), Set.of(EAST_WIND));
    given(anyRedoAwaited())
        .when(it -> Deciding.decide(it, REDO, ruling(deskMate, false)))
        .thenRefuses(Refusal.OWN_HANDLING);
  }

  @Test
  void an_earlier_redo_is_not_decided_in_place_of_this_one() {
    given(anyRedoAwaited())
        .when(it -> Deciding.decide(it, UUID.randomUUID(), ruling(STREET, true)))
        .thenRefuses(Refusal.ALREADY_DECIDED);
  }

  @ParameterizedTest
  @MethodSource("nothing_to_decide")
  void nothing_is_decided_twice(Matter matter) {
    given(matter)
        .when(it -> Deciding.decide(it, REDO, ruling(STREET, true)))
        .thenRefuses(Refusal.ALREADY_DECIDED);
  }

  static Stream<Matter> nothing_to_decide() {
    return Stream.of(
        anyUnderway(),
        anyVisitAwaited(),
        anyRedoGranted(),
        anyDeclined(),
        settled(Ending.REDO_REFUSED));
  }

  private static Ruling ruling(Colleague by, boolean agreed) {
    return new Ruling(by, agreed, Optional.empty());
  }
}
