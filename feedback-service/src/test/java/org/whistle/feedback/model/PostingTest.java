package org.whistle.feedback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.feedback.model.AnyMatters.BY;
import static org.whistle.feedback.model.AnyMatters.THREE_TRIES_ON_TWO_DAYS;
import static org.whistle.feedback.model.AnyMatters.TICKET;
import static org.whistle.feedback.model.AnyMatters.VISITOR;
import static org.whistle.feedback.model.AnyMatters.anyRating;
import static org.whistle.feedback.model.AnyMatters.anyVisitAwaited;
import static org.whistle.feedback.model.AnyMatters.online;
import static org.whistle.feedback.model.AnyMatters.settled;
import static org.whistle.feedback.model.AnyMatters.tryAt;
import static org.whistle.feedback.model.AnyMatters.visitAwaited;
import static org.whistle.feedback.model.Given.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whistle.feedback.model.CalledVisit.Reason;

/** Nobody knows whom to ask: the answer is posted, and its code rates it. */
class PostingTest {
  private static final Matter POSTED = visitAwaited(Reason.POSTED, List.of());

  @Test
  void rated_by_its_code_it_is_settled_as_any_other() {
    var rated =
        given(POSTED)
            .when(it -> Answering.rate(it, online(anyRating(Solved.YES, Level.SATISFIED)), TICKET))
            .thenMoves(Fact.NothingLeftOpen.class);
    assertThat(rated.next().ending()).isEqualTo(Ending.SOLVED);
  }

  @Test
  void its_time_over_it_is_not_visitable() {
    given(POSTED).when(it -> Posting.end(it, BY)).thenNothingHappens();
    var ended =
        given(POSTED)
            .when(it -> Posting.end(it, BY.plusSeconds(1)))
            .thenMoves(Fact.NeverRated.class);
    assertThat(ended.next().ending()).isEqualTo(Ending.NOT_VISITABLE);
    given(ended.next()).when(it -> Posting.end(it, BY.plusSeconds(1))).thenNothingHappens();
    given(anyVisitAwaited()).when(it -> Posting.end(it, BY.plusSeconds(1))).thenNothingHappens();
  }

  @Test
  void nobody_is_called_in_vain() {
    given(POSTED)
        .when(
            it ->
                Visiting.miss(it, VISITOR, tryAt("2026-11-20T02:00:00Z"), THREE_TRIES_ON_TWO_DAYS))
        .thenRefuses(Refusal.ANSWER_POSTED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Ending.class,
      names = {"NOT_VISITABLE", "NO_CONTACT"})
  void whom_nobody_reached_may_say_so_afterwards_once(Ending unheard) {
    var rated =
        given(settled(unheard))
            .when(it -> Answering.rate(it, online(anyRating(Solved.NO, Level.SATISFIED)), TICKET))
            .thenMoves(Fact.RatedLater.class);
    given(rated.next())
        .when(it -> Answering.rate(it, online(anyRating(Solved.YES, Level.SATISFIED)), TICKET))
        .thenRefuses(Refusal.ALREADY_RATED);
  }
}
