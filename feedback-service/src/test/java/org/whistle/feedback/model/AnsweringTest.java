package org.whistle.feedback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.feedback.model.AnyMatters.REDO;
import static org.whistle.feedback.model.AnyMatters.TICKET;
import static org.whistle.feedback.model.AnyMatters.anyDeclined;
import static org.whistle.feedback.model.AnyMatters.anyRating;
import static org.whistle.feedback.model.AnyMatters.anyRedoAwaited;
import static org.whistle.feedback.model.AnyMatters.anyRedoGranted;
import static org.whistle.feedback.model.AnyMatters.anyUnderway;
import static org.whistle.feedback.model.AnyMatters.anyVisitAwaited;
import static org.whistle.feedback.model.AnyMatters.online;
import static org.whistle.feedback.model.AnyMatters.settled;
import static org.whistle.feedback.model.AnyMatters.visitAwaited;
import static org.whistle.feedback.model.Given.given;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.whistle.feedback.model.CalledVisit.Reason;

class AnsweringTest {

  @ParameterizedTest
  @EnumSource(Level.class)
  void solved_settles_whatever_the_level(Level level) {
    var solved =
        given(anyVisitAwaited())
            .when(it -> Answering.rate(it, online(anyRating(Solved.YES, level)), TICKET))
            .thenMoves(Fact.NothingLeftOpen.class);

    assertThat(solved.next().ending()).isEqualTo(Ending.SOLVED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Solved.class,
      names = {"PARTLY", "NO"})
  void not_quite_solved_asks_for_a_redo_whatever_the_level(Solved solved) {
    var unsolved =
        given(anyVisitAwaited())
            .when(it -> Answering.rate(it, online(anyRating(solved, Level.VERY_SATISFIED)), TICKET))
            .thenMoves(Fact.SaidUnsolved.class);

    assertThat(unsolved.next().redo().id()).isEqualTo(REDO);
  }

  @Test
  void the_residents_own_rating_is_the_visit() {
    var solved =
        given(anyVisitAwaited())
            .when(it -> Answering.rate(it, online(anyRating(Solved.YES, Level.SATISFIED)), TICKET))
            .thenMoves(Fact.NothingLeftOpen.class);

    assertThat(solved.reply().channel()).isEqualTo(Channel.ONLINE);
    assertThat(solved.reply().by()).isEqualTo(Reply.RESIDENT);
    assertThat(solved.visit()).isEqualTo(anyVisitAwaited().visit());
  }

  @ParameterizedTest
  @EnumSource(Solved.class)
  void a_withdrawal_stays_withdrawn_whatever_the_answer(Solved solved) {
    var settled =
        given(visitAwaited(Reason.WITHDRAWN, List.of()))
            .when(it -> Answering.rate(it, online(anyRating(solved, Level.SATISFIED)), TICKET))
            .thenMoves(Fact.NothingLeftOpen.class);

    assertThat(settled.next().ending()).isEqualTo(Ending.WITHDRAWN);
  }

  @Test
  void no_redo_is_asked_of_what_was_withdrawn() {
    given(visitAwaited(Reason.WITHDRAWN, List.of()))
        .when(AnsweringTest::askRedo)
        .thenRefuses(Refusal.ALREADY_SETTLED);
  }

  @Test
  void a_declined_request_may_be_rated_once() {
    var rated =
        given(anyDeclined())
            .when(
                it -> Answering.rate(it, online(anyRating(Solved.NO, Level.DISSATISFIED)), TICKET))
            .thenMoves(Fact.RatedThough.class);

    given(rated.next())
        .when(it -> Answering.rate(it, online(anyRating(Solved.NO, Level.DISSATISFIED)), TICKET))
        .thenRefuses(Refusal.ALREADY_RATED);
  }

  @Test
  void the_resident_may_ask_for_a_redo_without_stars() {
    var words = Optional.of(new Quote(UUID.randomUUID(), "ab"));
    var unsolved =
        given(anyVisitAwaited())
            .when(it -> Answering.askRedo(it, Reply.unsolved(words), TICKET))
            .thenMoves(Fact.SaidUnsolved.class);

    assertThat(unsolved.next().redo().words()).isEqualTo(words);
    assertThat(unsolved.reply().ratings()).isEmpty();
  }

  @Test
  void what_is_not_resolved_can_not_be_rated() {
    given(anyUnderway()).when(AnsweringTest::rate).thenRefuses(Refusal.NOT_RESOLVED_YET);
    given(anyUnderway()).when(AnsweringTest::askRedo).thenRefuses(Refusal.NOT_RESOLVED_YET);
  }

  @Test
  void what_waits_for_a_decision_is_not_rated_again() {
    given(anyRedoAwaited()).when(AnsweringTest::rate).thenRefuses(Refusal.ALREADY_RATED);
    given(anyRedoAwaited()).when(AnsweringTest::askRedo).thenRefuses(Refusal.REDO_PENDING);
  }

  @Test
  void what_is_handled_again_is_rated_afterwards() {
    given(anyRedoGranted()).when(AnsweringTest::rate).thenRefuses(Refusal.HANDLED_AGAIN);
    given(anyRedoGranted()).when(AnsweringTest::askRedo).thenRefuses(Refusal.HANDLED_AGAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "SOLVED, ALREADY_RATED",
    "REDO_REFUSED, ALREADY_RATED",
    "DECLINED, ALREADY_RATED",
    "RATED_LATER, ALREADY_RATED",
    "WITHDRAWN, ALREADY_SETTLED",
    "PRAISE, ALREADY_SETTLED"
  })
  void what_is_settled_stays_settled(Ending ending, Refusal why) {
    given(settled(ending)).when(AnsweringTest::rate).thenRefuses(why);
    given(settled(ending)).when(AnsweringTest::askRedo).thenRefuses(Refusal.ALREADY_SETTLED);
  }

  @Test
  void no_redo_is_asked_of_what_was_declined() {
    given(anyDeclined()).when(AnsweringTest::askRedo).thenRefuses(Refusal.ALREADY_SETTLED);
  }

  private static Outcome<Fact.Answered> rate(Matter matter) {
    return Answering.rate(matter, online(anyRating(Solved.YES, Level.SATISFIED)), TICKET);
  }

  private static Outcome<Fact.SaidUnsolved> askRedo(Matter matter) {
    return Answering.askRedo(matter, Reply.unsolved(Optional.empty()), TICKET);
  }
}
