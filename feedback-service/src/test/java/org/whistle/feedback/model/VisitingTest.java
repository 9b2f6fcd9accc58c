package org.whistle.feedback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.feedback.model.AnyMatters.EAST_WIND;
import static org.whistle.feedback.model.AnyMatters.HANDLER;
import static org.whistle.feedback.model.AnyMatters.THREE_TRIES_ON_TWO_DAYS;
import static org.whistle.feedback.model.AnyMatters.TICKET;
import static org.whistle.feedback.model.AnyMatters.VISITOR;
import static org.whistle.feedback.model.AnyMatters.anyDeclined;
import static org.whistle.feedback.model.AnyMatters.anyRating;
import static org.whistle.feedback.model.AnyMatters.anyRedoAwaited;
import static org.whistle.feedback.model.AnyMatters.anyRedoGranted;
import static org.whistle.feedback.model.AnyMatters.anyUnderway;
import static org.whistle.feedback.model.AnyMatters.anyVisitAwaited;
import static org.whistle.feedback.model.AnyMatters.settled;
import static org.whistle.feedback.model.AnyMatters.tryAt;
import static org.whistle.feedback.model.AnyMatters.visitAwaited;
import static org.whistle.feedback.model.AnyMatters.visitReply;
import static org.whistle.feedback.model.Given.given;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whistle.feedback.model.CalledVisit.Reason;

class VisitingTest {
  private static final Rating CONTENT = anyRating(Solved.YES, Level.SATISFIED);
  private static final Rating DISAPPOINTED = anyRating(Solved.NO, Level.DISSATISFIED);

  @Test
  void twenty_owners_who_all_call_it_solved_settle_it() {
    var everybody = Stream.generate(() -> CONTENT).limit(20).toArray(Rating[]::new);
    var solved =
        given(anyVisitAwaited())
            .when(it -> Visiting.reach(it, VISITOR, visitReply(everybody), TICKET))
            .thenMoves(Fact.NothingLeftOpen.class);

    assertThat(solved.reply().ratings()).hasSize(20);
  }

  @Test
  void one_respondent_who_does_not_is_enough_for_a_redo_to_be_asked() {
    given(anyVisitAwaited())
        .when(it -> Visiting.reach(it, VISITOR, visitReply(CONTENT, DISAPPOINTED), TICKET))
        .thenMoves(Fact.SaidUnsolved.class);
  }

  @ParameterizedTest
  @MethodSource("people_too_near")
  void nobody_asks_about_his_own_work(Colleague visitor) {
    given(anyVisitAwaited())
        .when(it -> Visiting.reach(it, visitor, visitReply(CONTENT), TICKET))
        .thenRefuses(Refusal.OWN_HANDLING);
    given(anyVisitAwaited())
        .when(it -> miss(it, visitor, "2026-11-20T02:00:00Z"))
        .thenRefuses(Refusal.OWN_HANDLING);
  }

  static Stream<Colleague> people_too_near() {
    return Stream.of(
        new Colleague(HANDLER.by(), Optional.empty(), Set.of()),
        new Colleague("desk-mate", Optional.empty(), Set.of(EAST_WIND)));
  }

  @Test
  void the_handlers_unit_does_not_ask_either() {
    var handler = new Handler("lamp-fitter", Optional.of("D06"), EAST_WIND);
    var inspector = new Colleague("inspector", Optional.of("D06"), Set.of());

    assertThat(handler.isOrSharesDeskWith(inspector)).isTrue();
    assertThat(handler.isOrSharesDeskWith(VISITOR)).isFalse();
  }

  @Test
  void three_tries_on_two_days_settle_as_no_contact() {
    var twice = visitAwaited(Reason.RESOLVED, days("2026-11-20T02:00:00Z", "2026-11-20T09:00:00Z"));
    var givenUp =
        given(twice)
            .when(it -> miss(it, VISITOR, "2026-11-21T02:00:00Z"))
            .thenMoves(Fact.ContactGivenUp.class);

    assertThat(givenUp.next().ending()).isEqualTo(Ending.NO_CONTACT);
  }

  @Test
  void three_tries_on_one_day_of_the_district_are_not_enough() {
    var twice = visitAwaited(Reason.RESOLVED, days("2026-11-19T16:30:00Z", "2026-11-20T09:00:00Z"));
    given(twice)
        .when(it -> miss(it, VISITOR, "2026-11-20T15:00:00Z"))
        .thenMoves(Fact.NobodyReached.class);
  }

  @Test
  void two_tries_on_two_days_are_not_enough() {
    var once = visitAwaited(Reason.RESOLVED, days("2026-11-20T02:00:00Z"));
    var missed =
        given(once)
            .when(it -> miss(it, VISITOR, "2026-11-21T02:00:00Z"))
            .thenMoves(Fact.NobodyReached.class);

    assertThat(missed.next().triedAt()).hasSize(2);
  }

  @Test
  void where_no_visit_is_due_none_is_recorded() {
    refused(anyUnderway(), Refusal.NOT_RESOLVED_YET);
    refused(anyRedoAwaited(), Refusal.ALREADY_RATED);
    refused(anyRedoGranted(), Refusal.HANDLED_AGAIN);
    refused(anyDeclined(), Refusal.ALREADY_SETTLED);
    refused(settled(Ending.SOLVED), Refusal.ALREADY_RATED);
    refused(settled(Ending.NO_CONTACT), Refusal.ALREADY_SETTLED);
  }

  private static void refused(Matter matter, Refusal why) {
    given(matter)
        .when(it -> Visiting.reach(it, VISITOR, visitReply(CONTENT), TICKET))
        .thenRefuses(why);
    given(matter).when(it -> miss(it, VISITOR, "2026-11-20T02:00:00Z")).thenRefuses(why);
  }

  private static Outcome<Fact.Missed> miss(Matter matter, Colleague visitor, String at) {
    return Visiting.miss(matter, visitor, tryAt(at), THREE_TRIES_ON_TWO_DAYS);
  }

  private static List<Instant> days(String... at) {
    return Stream.of(at).map(Instant::parse).toList();
  }
}
