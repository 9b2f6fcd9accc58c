package org.whistle.feedback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.feedback.model.AnyMatters.BY;
import static org.whistle.feedback.model.AnyMatters.HANDLER;
import static org.whistle.feedback.model.AnyMatters.anyDeclined;
import static org.whistle.feedback.model.AnyMatters.anyPraise;
import static org.whistle.feedback.model.AnyMatters.anyRedoAwaited;
import static org.whistle.feedback.model.AnyMatters.anyRedoGranted;
import static org.whistle.feedback.model.AnyMatters.anyTaken;
import static org.whistle.feedback.model.AnyMatters.anyUnderway;
import static org.whistle.feedback.model.AnyMatters.anyVisitAwaited;
import static org.whistle.feedback.model.AnyMatters.settled;
import static org.whistle.feedback.model.Given.given;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whistle.feedback.model.CalledVisit.Reason;

class WorkEndsTest {
  private static final UUID VISIT = UUID.randomUUID();

  private static CalledVisit visit() {
    return new CalledVisit(VISIT, Reason.RESOLVED, BY);
  }

  @Test
  void every_resolved_request_is_asked_about() {
    var called =
        given(anyTaken())
            .when(it -> Resolving.resolve(it, HANDLER, visit()))
            .thenMoves(Fact.VisitCalled.class);

    assertThat(called.next().visit()).isEqualTo(new CalledVisit(VISIT, Reason.RESOLVED, BY));
    assertThat(called.next().handler()).isEqualTo(HANDLER);
  }

  @Test
  void on_the_spot_is_asked_about_too_though_nobody_took_it_before() {
    given(anyUnderway())
        .when(it -> Resolving.resolve(it, HANDLER, visit()))
        .thenMoves(Fact.VisitCalled.class);
  }

  @Test
  void praise_is_passed_on_and_settled_without_a_visit() {
    var closed =
        given(anyPraise())
            .when(it -> Resolving.resolve(it, HANDLER, visit()))
            .thenMoves(Fact.PassedOn.class);

    assertThat(closed.next().ending()).isEqualTo(Ending.PRAISE);
  }

  @Test
  void a_withdrawal_before_taking_settles_at_once() {
    var closed =
        given(anyUnderway())
            .when(it -> Withdrawing.withdraw(it, VISIT, BY))
            .thenMoves(Fact.Closed.class);

    assertThat(closed.next().ending()).isEqualTo(Ending.WITHDRAWN);
  }

  @Test
  void a_withdrawal_after_taking_is_visited_to_confirm_that_it_was_free() {
    var called =
        given(anyTaken())
            .when(it -> Withdrawing.withdraw(it, VISIT, BY))
            .thenMoves(Fact.VisitCalled.class);

    assertThat(called.next().visit().reason()).isEqualTo(Reason.WITHDRAWN);
  }

  @Test
  void a_declined_request_is_settled_as_declined() {
    given(anyUnderway()).when(Declining::decline).thenMoves(Fact.ClosedAsDeclined.class);
  }

  @Test
  void what_became_urgent_is_asked_about_as_such_and_what_has_ended_stays() {
    var known =
        given(anyTaken())
            .when(
                it -> Reclassifying.reclassify(it, new Reclassifying.Sort("0101", "urgent", false)))
            .thenMoves(Fact.SubjectKnown.class);

    assertThat(known.next().subject().urgency()).isEqualTo("urgent");
    assertThat(known.next().handler()).isPresent();
    given(anyVisitAwaited())
        .when(it -> Reclassifying.reclassify(it, new Reclassifying.Sort("0101", "urgent", false)))
        .thenNothingHappens();
  }

  @Test
  void the_next_cycle_forgets_the_handler() {
    var again =
        given(anyRedoGranted())
            .when(it -> Reopening.reopen(it, 2))
            .thenMoves(Fact.BegunAgain.class);

    assertThat(again.next().cycle()).isEqualTo(2);
    assertThat(again.next().handler()).isEmpty();
  }

  @Test
  void whoever_took_it_is_remembered() {
    var known =
        given(anyUnderway())
            .when(it -> Taking.take(it, HANDLER))
            .thenMoves(Fact.HandlerKnown.class);

    assertThat(known.next().handler()).contains(HANDLER);
  }

  @ParameterizedTest
  @MethodSource("past_the_work")
  void nothing_ends_twice(Matter matter) {
    given(matter).when(it -> Resolving.resolve(it, HANDLER, visit())).thenNothingHappens();
    given(matter).when(it -> Withdrawing.withdraw(it, VISIT, BY)).thenNothingHappens();
    given(matter).when(Declining::decline).thenNothingHappens();
    given(matter).when(it -> Taking.take(it, HANDLER)).thenNothingHappens();
  }

  static Stream<Matter> past_the_work() {
    return Stream.of(
        anyVisitAwaited(),
        anyRedoAwaited(),
        anyRedoGranted(),
        anyDeclined(),
        settled(Ending.SOLVED));
  }

  @ParameterizedTest
  @MethodSource("not_granted")
  void only_a_granted_redo_is_reopened(Matter matter) {
    given(matter).when(it -> Reopening.reopen(it, 2)).thenNothingHappens();
  }

  static Stream<Matter> not_granted() {
    return Stream.of(
        anyUnderway(),
        anyVisitAwaited(),
        anyRedoAwaited(),
        anyDeclined(),
        settled(Ending.REDO_REFUSED));
  }
}
