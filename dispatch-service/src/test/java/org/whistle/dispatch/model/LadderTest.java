package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.AT_DISTRICT;
import static org.whistle.dispatch.model.Lives.AT_STREET;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.SLIP;
import static org.whistle.dispatch.model.Lives.anyHardCase;
import static org.whistle.dispatch.model.Lives.anyResolved;
import static org.whistle.dispatch.model.Lives.anyResponded;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;
import static org.whistle.dispatch.model.Lives.missed;
import static org.whistle.dispatch.model.Lives.overrun;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.RequestUrged;
import org.whistle.contracts.DispatchEvent.SupervisionAdded;

class LadderTest {
  private static final Handling CALLED =
      anyTaken().called(Called.nobody().and(List.of("D06", "U05"), "D06"));
  private static final Handling AT_THE_TOP =
      Lives.of(new Waiting(Holding.first(AT_DISTRICT), List.of(AT_DISTRICT)));

  @Test
  void not_taken_in_time_it_moves_one_tier_up() {
    var said = said(miss(anyWaiting(), "take"), RequestEscalated.class);
    assertThat(said.cause()).isEqualTo("take-missed");
    assertThat(said.tier()).isEqualTo("community");
    assertThat(said.by()).isNull();
  }

  @Test
  void a_verdict_on_a_former_holder_moves_nothing() {
    var before = missed("take", anyWaiting());
    var passedUp =
        given(anyWaiting())
            .when(h -> Escalating.escalate(h, Lives.GRID_WORKER, SLIP))
            .thenMoves(Waiting.class, RequestEscalated.class);
    stays(Ladder.missed(passedUp, before), SkipReason.FORMER_HOLDER);
    stays(Ladder.missed(anyTaken(), before), SkipReason.TAKEN_SINCE);
    stays(Ladder.missed(Lives.resolvedInCycle(2), before), SkipReason.FORMER_HOLDER);
  }

  @Test
  void at_the_district_it_stays_on_the_list_until_the_district_consults() {
    stays(miss(AT_THE_TOP, "take"), SkipReason.AT_DISTRICT);
    var listed = AT_THE_TOP.overran(overrun("take"));
    var said = said(Ladder.further(listed, overrun("take")), HardCaseDeclared.class);
    assertThat(said.reason()).isEqualTo("nobody-takes");
  }

  @Test
  void a_missed_contact_urges_the_holder_and_then_adds_the_tier_above() {
    var urged = said(miss(anyTaken(), "first-contact"), RequestUrged.class);
    assertThat(urged.tier()).isEqualTo("community");
    assertThat(urged.by()).isNull();
    assertThat(urged.clockId()).isEqualTo(Lives.CLOCK);
    var added = said(Ladder.further(anyTaken(), overrun("first-contact")), SupervisionAdded.class);
    assertThat(added.tier()).isEqualTo("street");
  }

  @Test
  void who_was_contacted_meanwhile_is_urged_for_nothing() {
    var contacted = Lives.of(new Taken(Holding.first(Lives.AT_COMMUNITY), Lives.HAND, true));
    stays(miss(contacted, "first-contact"), SkipReason.ANSWERED_SINCE);
    stays(miss(anyResponded(), "first-contact"), SkipReason.ANSWERED_SINCE);
    stays(miss(anyWaiting(), "first-contact"), SkipReason.NOT_TAKEN_YET);
    stays(miss(Lives.anySuspended(), "first-contact"), SkipReason.PAUSED);
    stays(miss(Lives.anyRegistered(), "first-contact"), SkipReason.ON_REGISTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"respond", "resolve"})
  void a_missed_promise_adds_the_tier_above_and_the_doer_keeps_the_work(String clock) {
    var supervised = after(anyTaken(), miss(anyTaken(), clock));
    assertThat(supervised.state()).isInstanceOf(Taken.class);
    assertThat(supervised.desks()).containsExactly(Lives.AT_COMMUNITY, AT_STREET);
    assertThat(supervised.state().holding().number()).isEqualTo(1);
  }

  @Test
  void
      where_the_supervisor_lets_it_pass_as_well_the_next_tier_does_and_then_the_district_consults() {
    var byStreet = after(anyTaken(), miss(anyTaken(), "respond"));
    var byDistrict = after(byStreet, Ladder.further(byStreet, overrun("respond")));
    assertThat(byDistrict.state().holding().supervisor()).isEqualTo(AT_DISTRICT);
    stays(miss(byDistrict, "resolve"), SkipReason.ALREADY_SUPERVISED);
    var hard = Ladder.further(byDistrict, overrun("respond"));
    assertThat(said(hard, HardCaseDeclared.class).reason()).isEqualTo("supervised-in-vain");
    var relieved = after(byDistrict, hard);
    assertThat(relieved.desks()).containsExactly(AT_DISTRICT);
    assertThat(relieved.cycle()).isEqualTo(1);
    assertThat(relieved.state().holding().number()).isEqualTo(2);
    stays(miss(relieved, "resolve"), SkipReason.HARD_CASE);
  }

  @Test
  void a_second_missed_promise_goes_one_tier_further_at_once() {
    var byStreet = after(anyTaken(), miss(anyTaken(), "respond"));
    assertThat(said(miss(byStreet, "resolve"), SupervisionAdded.class).tier())
        .isEqualTo("district");
  }

  @Test
  void what_was_answered_since_is_not_supervised_for_its_answer() {
    stays(miss(anyResponded(), "respond"), SkipReason.ANSWERED_SINCE);
    said(miss(anyResponded(), "resolve"), SupervisionAdded.class);
  }

  @Test
  void a_silent_department_is_the_districts_to_supervise_and_then_to_consult_about() {
    var missed = missed("check-in", "U05", CALLED);
    assertThat(said(Ladder.missed(CALLED, missed), SupervisionAdded.class).tier())
        .isEqualTo("district");
    var silent = new Overrun(Lives.CLOCK, "check-in", "U05", NOW, NOW);
    assertThat(said(Ladder.further(CALLED, silent), HardCaseDeclared.class).reason())
        .isEqualTo("department-silent");
  }

  @Test
  void a_department_that_has_checked_in_or_returned_it_is_not_silent() {
    var missed = missed("check-in", "U05", CALLED);
    var silent = new Overrun(Lives.CLOCK, "check-in", "U05", NOW, NOW);
    var on = CALLED.overran(silent).called(CALLED.called().checkedIn("U05"));
    assertThat(on.overrun()).isNull();
    stays(Ladder.missed(on, missed), SkipReason.CHECKED_IN_SINCE);
    stays(Ladder.further(on, silent), SkipReason.CHECKED_IN_SINCE);
    var back = CALLED.called(CALLED.called().returned("U05"));
    stays(Ladder.missed(back, missed), SkipReason.CHECKED_IN_SINCE);
  }

  @Test
  void returned_twice_the_district_consults() {
    var once = CALLED.called(CALLED.called().returned("D06"));
    assertThat(once.called().lead()).isNull();
    assertThat(Ladder.passedRound(once)).isEmpty();
    var twice = once.called(once.called().and(List.of("D01"), "D01").returned("D01"));
    assertThat(Ladder.passedRound(twice))
        .hasValueSatisfying(
            move -> assertThat(move.event()).isEqualTo(new HardCaseDeclared("returned-twice")));
  }

  @Test
  void passed_to_a_third_other_lead_without_any_on_it_the_district_consults() {
    var third =
        CALLED
            .called()
            .and(List.of("D01"), "D01")
            .and(List.of("D02"), "D02")
            .and(List.of("D03"), "D03");
    assertThat(Ladder.passedRound(CALLED.called(third)))
        .hasValueSatisfying(
            move ->
                assertThat(move.event())
                    .isEqualTo(new HardCaseDeclared("transferred-three-times")));
    var oneWasOnIt =
        CALLED
            .called()
            .and(List.of("D01"), "D01")
            .checkedIn("D01")
            .and(List.of("D02"), "D02")
            .and(List.of("D03"), "D03");
    assertThat(Ladder.passedRound(CALLED.called(oneWasOnIt))).isEmpty();
    assertThat(Ladder.passedRound(anyHardCase().called(third))).isEmpty();
  }

  @Test
  void a_missed_return_visit_is_told_the_street_and_then_the_district() {
    assertThat(said(miss(anyResolved(), "redo"), RequestUrged.class).tier()).isEqualTo("street");
    assertThat(said(miss(anyResolved(), "visit-try"), RequestUrged.class).tier())
        .isEqualTo("street");
    assertThat(said(miss(anyResolved(), "visit"), RequestUrged.class).tier()).isEqualTo("district");
    stays(miss(anyTaken(), "visit"), SkipReason.FORMER_HOLDER);
  }

  @Test
  void what_ends_the_waiting_ends_the_ladder() {
    assertThat(AT_THE_TOP.overran(overrun("take")).moved(takenAt(AT_DISTRICT)).overrun()).isNull();
    var unanswered = anyTaken().overran(overrun("respond"));
    assertThat(unanswered.moved(anyResponded().state()).overrun()).isNull();
    assertThat(unanswered.moved(takenAt(AT_STREET)).overrun()).isNotNull();
    var unresolved = anyResponded().overran(overrun("resolve"));
    assertThat(unresolved.moved(anyResponded().state()).overrun()).isNotNull();
    assertThat(unresolved.moved(anyResolved().state()).overrun()).isNull();
  }

  @Test
  void what_the_resident_was_promised_outranks_what_a_desk_owes() {
    var unanswered = anyTaken().overran(overrun("respond"));
    assertThat(unanswered.overran(overrun("first-contact"))).isEqualTo(unanswered);
    assertThat(anyTaken().overran(overrun("first-contact")).overran(overrun("respond")))
        .isEqualTo(unanswered);
  }

  @Test
  void a_refused_verdict_says_why_in_the_word_that_people_hear_where_they_hear_the_same() {
    assertThat(Stream.of(SkipReason.values()).map(SkipReason::forAsk))
        .doesNotHaveDuplicates()
        .contains(
            Reason.ALREADY_TAKEN.slug(),
            Reason.ALREADY_RESOLVED.slug(),
            Reason.ALREADY_ENDED.slug(),
            Reason.ALREADY_SUPERVISED.slug(),
            Reason.HARD_CASE.slug());
    assertThat(SkipReason.ANSWERED_SINCE.forAsk()).isEqualTo("answered-since");
  }

  @Test
  void the_desk_shows_the_promise_that_is_due_next() {
    var dues =
        Dues.none()
            .opened("take", NOW)
            .opened("first-contact", NOW.plusSeconds(2))
            .opened("respond", NOW.plusSeconds(3))
            .opened("unknown", NOW);
    assertThat(anyWaiting().due(dues).due()).contains(new Dues.Due("take", NOW));
    assertThat(anyTaken().due(dues).due())
        .contains(new Dues.Due("first-contact", NOW.plusSeconds(2)));
    assertThat(anyResolved().due(dues).due()).isEmpty();
  }

  private static Taken takenAt(Desk desk) {
    return new Taken(Holding.first(desk), Lives.HAND, false);
  }

  private static Rung miss(Handling handling, String clock) {
    return Ladder.missed(handling, missed(clock, handling));
  }

  private static Handling after(Handling before, Rung rung) {
    return before.moved(((Rung.Walked) rung).move().next());
  }

  private static <E extends DispatchEvent> E said(Rung rung, Class<E> event) {
    assertThat(rung).isInstanceOf(Rung.Walked.class);
    return event.cast(((Rung.Walked) rung).move().event());
  }

  private static void stays(Rung rung, SkipReason why) {
    assertThat(rung).isEqualTo(new Rung.Stays(why));
  }
}
