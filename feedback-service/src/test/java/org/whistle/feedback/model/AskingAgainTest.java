package org.whistle.feedback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.feedback.model.AnyMatters.NOW;
import static org.whistle.feedback.model.AnyMatters.anyDeclined;
import static org.whistle.feedback.model.AnyMatters.anyRedoAwaited;
import static org.whistle.feedback.model.AnyMatters.anyRedoGranted;
import static org.whistle.feedback.model.AnyMatters.anyUnderway;
import static org.whistle.feedback.model.AnyMatters.anyVisitAwaited;
import static org.whistle.feedback.model.AnyMatters.anyWish;
import static org.whistle.feedback.model.AnyMatters.awaited;
import static org.whistle.feedback.model.AnyMatters.online;
import static org.whistle.feedback.model.AnyMatters.settled;
import static org.whistle.feedback.model.AnyMatters.settledAfterResolving;
import static org.whistle.feedback.model.Given.given;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskingAgainTest {

  @ParameterizedTest
  @EnumSource(
      value = Ending.class,
      names = {"SOLVED", "NO_CONTACT", "NOT_VISITABLE", "RATED_LATER"})
  void what_was_resolved_is_asked_for_again_once_and_stays_settled(Ending ending) {
    var wish = anyWish();
    var asked =
        given(settledAfterResolving(ending))
            .when(it -> AskingAgain.ask(it, wish))
            .thenMoves(Fact.AskedAgain.class);

    assertThat(asked.next().ending()).isEqualTo(ending);
    assertThat(asked.next().after().again()).contains(wish.requestId());
    given(asked.next())
        .when(it -> AskingAgain.ask(it, anyWish()))
        .thenRefuses(Refusal.ASKED_AGAIN_BEFORE);
  }

  @Test
  void that_others_decided_is_not_got_round() {
    given(settledAfterResolving(Ending.REDO_REFUSED))
        .when(it -> AskingAgain.ask(it, anyWish()))
        .thenRefuses(Refusal.REDO_REFUSED);
  }

  @Test
  void nothing_follows_where_nothing_was_resolved() {
    given(settled(Ending.WITHDRAWN))
        .when(it -> AskingAgain.ask(it, anyWish()))
        .thenRefuses(Refusal.ALREADY_SETTLED);
  }

  @Test
  void while_it_is_open_a_redo_is_asked_for() {
    Stream.of(anyUnderway(), anyVisitAwaited(), anyRedoAwaited(), anyRedoGranted(), anyDeclined())
        .forEach(
            open ->
                given(open)
                    .when(it -> AskingAgain.ask(it, anyWish()))
                    .thenRefuses(Refusal.NOT_SETTLED_YET));
  }

  @Test
  void the_window_counts_from_the_resolve_through_every_end() {
    var visited = awaited(anyVisitAwaited().visit().about(NOW), List.of());
    var solved =
        given(visited)
            .when(
                it ->
                    Answering.rate(
                        it,
                        online(AnyMatters.anyRating(Solved.YES, Level.SATISFIED)),
                        AnyMatters.TICKET))
            .thenMoves(Fact.NothingLeftOpen.class);
    assertThat(solved.next().after().resolvedAt()).contains(NOW);
  }
}
