package org.whistle.tracking.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.calendar.CalendarYear;
import org.whistle.calendar.InForce;
import org.whistle.contracts.DispatchEvent.DecisionAsked;
import org.whistle.contracts.DispatchEvent.DecisionMade;
import org.whistle.contracts.DispatchEvent.DecisionPassed;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.FeedbackEvent.MatterSettled;
import org.whistle.contracts.FeedbackEvent.RedoAsked;
import org.whistle.contracts.FeedbackEvent.RedoDecided;
import org.whistle.contracts.FeedbackEvent.VisitDue;
import org.whistle.contracts.FeedbackEvent.VisitRecorded;
import org.whistle.contracts.TrackingEvent;
import org.whistle.contracts.TrackingEvent.ClockMoved;
import org.whistle.contracts.TrackingEvent.ClockWarned;

/** What pauses, extensions and calendars make of a clock, and what its ledger says of it. */
class LedgerTest {
  private static final String MONDAY = "2026-11-16T02:00:00Z"; // 10:00 in the district
  private static final Instant THURSDAY =
      Instant.parse("2026-11-19T10:00:00Z"); // close of business
  private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant REVIEW = Instant.parse("2026-11-30T10:00:00Z");

  private final InForce inForce = AnyTerms.inForce();
  private final List<TrackingEvent> said = new ArrayList<>();

  @Test
  void a_suspended_request_has_no_date_until_it_is_resumed_and_then_a_later_one() {
    Story story = general().then("2026-11-16T12:00:00Z").suspended(REVIEW);
    CaseWork work = work(story);
    assertThat(clock(work, "respond").dueAt()).isNull();
    assertThat(clock(work, "respond").course().step()).isZero();
    assertThat(clock(work, "review").dueAt()).isEqualTo(REVIEW);
    assertThat(moves()).containsExactly("respond paused null");

    story.then("2026-11-17T12:00:00Z").resumed();
    CaseWork resumed = work(story);
    assertThat(clock(resumed, "respond").dueAt()).isEqualTo(FRIDAY);
    assertThat(clock(resumed, "respond").dates().promisedAt()).isEqualTo(THURSDAY);
    assertThat(clock(resumed, "review").isStopped()).isTrue();
    assertThat(lines(resumed, "respond"))
        .containsExactly("opened " + THURSDAY, "paused.1 null", "resumed.2 " + FRIDAY);
  }

  @Test
  void an_hour_s_pause_buys_nothing() {
    CaseWork work = work(general().after(60).suspended(REVIEW).after(3600).resumed());
    assertThat(clock(work, "respond").dueAt()).isEqualTo(THURSDAY);
  }

  @Test
  void a_date_that_somebody_named_moves_by_the_working_days_that_were_paused() {
    Story story = general().after(60).taken().after(60).responded(FRIDAY.plusSeconds(-7200));
    story.then("2026-11-16T12:00:00Z").suspended(REVIEW);
    story.then("2026-11-18T12:00:00Z").resumed();
    assertThat(clock(work(story), "resolve").dueAt()).isEqualTo("2026-11-24T10:00:00Z");
  }

  @Test
  void taking_checking_in_and_deciding_go_on_while_a_request_stands_still() {
    Story story = general();
    story.says(whistle("D06")).after(60).says(asked()).after(60).suspended(REVIEW);
    CaseWork work = work(story);
    assertThat(List.of("take", "check-in", "decide"))
        .allMatch(name -> clock(work, name).dueAt() != null);
  }

  @Test
  void an_urgent_clock_is_never_paused() {
    CaseWork work = work(urgent().after(60).taken().after(60).suspended(REVIEW));
    assertThat(work.changedClocks()).allMatch(clock -> !clock.dates().isPaused());
    assertThat(moves()).isEmpty();
  }

  @Test
  void whatever_ends_the_standstill_lets_the_clocks_run_again() {
    Story story = general().then("2026-11-16T12:00:00Z").suspended(REVIEW);
    CaseWork work = work(story.then("2026-11-17T12:00:00Z").escalated("asked"));
    assertThat(clock(work, "respond").dueAt()).isEqualTo(FRIDAY);
    assertThat(clock(work, "review").isStopped()).isTrue();
  }

  @Test
  void what_was_missed_is_not_saved_by_a_pause() {
    CaseWork work = work(general().then(THURSDAY.plusSeconds(1)).suspended(REVIEW));
    assertThat(clock(work, "respond").dueAt()).isEqualTo(THURSDAY);
    assertThat(moves()).isEmpty();
  }

  @Test
  void an_extension_before_the_due_time_moves_the_date_and_keeps_the_first_one() {
    Story story = general().after(60).taken().after(60).says(extension("respond", REVIEW));
    CaseWork work = work(story);
    assertThat(clock(work, "respond").dueAt()).isEqualTo(REVIEW);
    assertThat(clock(work, "respond").dates().promisedAt()).isEqualTo(THURSDAY);
    assertThat(moves()).containsExactly("respond extended " + REVIEW);
  }

  @Test
  void an_extension_after_the_due_time_or_to_an_earlier_date_changes_nothing() {
    CaseWork late =
        work(general().then(THURSDAY.plusSeconds(1)).says(extension("respond", REVIEW)));
    assertThat(clock(late, "respond").dueAt()).isEqualTo(THURSDAY);
    CaseWork shorter =
        work(general().after(60).says(extension("respond", THURSDAY.minusSeconds(60))));
    assertThat(clock(shorter, "respond").dueAt()).isEqualTo(THURSDAY);
    assertThat(moves()).isEmpty();
  }

  @Test
  void an_extended_clock_warns_again_and_says_of_which_date() {
    Story story = general();
    CaseWork work = work(story);
    UUID respond = clock(work, "respond").id();
    Instant soon = Instant.parse("2026-11-19T09:00:00Z");
    ClockWarned first = (ClockWarned) work.warn(respond, soon).orElseThrow();
    hear(work, story.then(soon).says(extension("respond", REVIEW)), 1);
    ClockWarned again = (ClockWarned) work.warn(respond, REVIEW.minusSeconds(60)).orElseThrow();
    assertThat(first.percent()).isEqualTo(again.percent()).isEqualTo(80);
    assertThat(CaseWork.lineOf(first, respond)).isNotEqualTo(CaseWork.lineOf(again, respond));
    assertThat(lines(work, "respond")).contains("warned-80 " + THURSDAY, "warned-80.1 " + REVIEW);
  }

  @Test
  void a_decision_has_a_clock_that_passes_with_it_to_the_tier_above() {
    DecisionAsked asked = asked();
    Story story = general().after(60).taken().says(asked);
    CaseWork work = work(story);
    assertThat(clock(work, "decide").dueAt()).isEqualTo("2026-11-17T10:00:00Z");
    assertThat(clock(work, "decide").tier()).isEqualTo("street");

    story.then("2026-11-17T10:00:05Z");
    story.says(new DecisionPassed(asked.decisionId(), "district", "990101"));
    CaseWork passed = work(story);
    assertThat(passed.changedClocks().stream().filter(it -> it.kind() == ClockKind.DECIDE))
        .extracting(Clock::tier, Clock::isStopped)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("street", true),
            org.assertj.core.groups.Tuple.tuple("district", false));

    story.after(60).says(new DecisionMade(asked.decisionId(), "extension", true, "lin", null));
    assertThat(work(story).changedClocks().stream().filter(it -> it.kind() == ClockKind.DECIDE))
        .allMatch(Clock::isStopped);
  }

  @Test
  void an_urgent_wish_has_an_hour_at_each_tier_by_night_too_and_no_other_clock_moves() {
    Story story = urgent().then("2026-11-16T15:30:00Z").taken();
    List<Instant> promised = dates(work(story));
    DecisionAsked asked = asked();
    CaseWork work = work(story.says(asked));
    Clock decide = clock(work, "decide");
    assertThat(decide.dueAt()).isEqualTo("2026-11-16T16:30:00Z");
    assertThat(decide.by().basis()).isEqualTo("decide.urgent");
    assertThat(work.miss(decide.id(), Instant.parse("2026-11-16T16:30:00Z"))).isEmpty();
    assertThat(work.miss(decide.id(), Instant.parse("2026-11-16T16:30:01Z"))).isPresent();
    assertThat(dates(work)).isEqualTo(promised);

    story.then("2026-11-16T16:30:05Z");
    story.says(new DecisionPassed(asked.decisionId(), "district", "990101"));
    CaseWork passed = work(story);
    assertThat(clock(passed, "decide").dueAt()).isEqualTo("2026-11-16T17:30:05Z");
    assertThat(clock(passed, "decide").rung()).isEqualTo(2);
    assertThat(dates(passed)).isEqualTo(promised);
    assertThat(moves()).isEmpty();
  }

  @Test
  void a_wish_lapses_with_its_holder_and_its_clock_stops() {
    Story story = general().after(60).taken().says(asked()).after(60).escalated("asked");
    assertThat(clock(work(story), "decide").isStopped()).isTrue();
  }

  @Test
  void a_return_visit_has_a_first_try_and_an_outcome_that_only_feedback_ends() {
    UUID visit = UUID.randomUUID();
    Story story = urgent().after(60).taken().after(60).resolved().after(60);
    story.says(new VisitDue(visit, "resolved", THURSDAY));
    CaseWork due = work(story);
    assertThat(clock(due, "visit-try").dueAt()).isEqualTo(THURSDAY);
    assertThat(clock(due, "visit").dueAt()).isEqualTo("2026-11-19T10:00:00Z");

    story.after(60).says(new VisitRecorded(visit, "phone", "no-contact", "he"));
    CaseWork tried = work(story);
    assertThat(clock(tried, "visit-try").isStopped()).isTrue();
    assertThat(clock(tried, "visit").isStopped()).isFalse();

    story.after(60).says(new MatterSettled("no-contact"));
    assertThat(work(story).changedClocks()).allMatch(Clock::isStopped);
  }

  @Test
  void a_re_do_is_the_tier_s_above_the_handler_to_decide_and_its_clock_ends_with_that() {
    UUID redo = UUID.randomUUID();
    Story story = general().after(60).taken().after(60).resolved().after(60);
    story.says(new RedoAsked(redo, null));
    Clock asked = clock(work(story), "redo");
    assertThat(asked.dueAt()).isEqualTo("2026-11-17T10:00:00Z");
    assertThat(asked.tier()).isEqualTo("street");
    assertThat(asked.subject()).isEqualTo(redo.toString());

    story.after(60).says(new RedoDecided(redo, true, "li", null)).after(60).reopened();
    assertThat(clock(work(story), "redo").stoppedAt()).isEqualTo("2026-11-16T02:04:00Z");

    Story pressing = urgent().after(60).taken().after(60).resolved().after(60);
    Instant now = pressing.now();
    CaseWork work = work(pressing.says(new RedoAsked(redo, null)));
    assertThat(clock(work, "redo").dueAt()).isEqualTo(now.plusSeconds(3600));
    assertThat(work.miss(clock(work, "redo").id(), now.plusSeconds(3601))).isPresent();
  }

  @Test
  void a_year_that_is_announced_at_last_dates_its_clocks_once() {
    Story story = Story.at("2026-12-31T02:00:00Z").pointed("general", null, null).placed();
    CaseWork work = work(story);
    Clock respond = clock(work, "respond");
    assertThat(respond.dueAt()).isNull();

    inForce.announce(CalendarYear.read(YEAR_2027));
    Instant later = story.now().plusSeconds(60);
    assertThat(work.dateAnew(respond.id(), later))
        .get()
        .extracting(it -> ((ClockMoved) it).why(), it -> ((ClockMoved) it).calendar())
        .containsExactly("calendar", "2025.1+2026.1+2027.1");
    assertThat(clock(work, "respond").dueAt()).isEqualTo("2027-01-06T10:00:00Z");
    assertThat(work.dateAnew(respond.id(), later)).isEmpty();
    assertThat(lines(work, "respond")).contains("moved.1 2027-01-06T10:00:00Z");
  }

  private static final String YEAR_2027 =
      """
      {"year": 2027, "version": "2027.1", "papers": [],
       "days": [{"date": "2027-01-01", "name": "元旦", "isOffDay": true}]}""";

  private static Story general() {
    return Story.at(MONDAY).pointed("general", THURSDAY, null).placed();
  }

  private static Story urgent() {
    Instant within = Instant.parse(MONDAY).plusSeconds(86400);
    return Story.at(MONDAY).pointed("urgent", within, within).placed();
  }

  private static WhistleBlown whistle(String... units) {
    return new WhistleBlown(
        UUID.randomUUID(), "urgent", "990101001", units[0], List.of(units), "chen", null, null);
  }

  private static DecisionAsked asked() {
    return new DecisionAsked(
        UUID.randomUUID(), "extension", "street", "990101001", REVIEW, "other", "wang", null, null);
  }

  private static RequestExtended extension(String clock, Instant until) {
    return new RequestExtended(UUID.randomUUID(), clock, until);
  }

  /** When what else runs is due. */
  private static List<Instant> dates(CaseWork work) {
    return work.changedClocks().stream()
        .filter(clock -> clock.kind() != ClockKind.DECIDE && !clock.isStopped())
        .map(Clock::dueAt)
        .toList();
  }

  private CaseWork work(Story story) {
    said.clear();
    CaseWork work =
        new CaseWork(story.id(), null, new ClockBook(AnyTerms.anyTerms(inForce), List.of()));
    story.facts().forEach(fact -> said.addAll(work.hear(fact, fact.at())));
    return work;
  }

  private static void hear(CaseWork work, Story story, int last) {
    List<Fact> facts = story.facts();
    facts.subList(facts.size() - last, facts.size()).forEach(fact -> work.hear(fact, fact.at()));
  }

  private List<String> moves() {
    return said.stream()
        .filter(ClockMoved.class::isInstance)
        .map(ClockMoved.class::cast)
        .map(it -> it.clock() + " " + it.why() + " " + it.dueAt())
        .toList();
  }

  private static List<String> lines(CaseWork work, String name) {
    UUID id = clock(work, name).id();
    return work.ledger().stream()
        .filter(line -> line.clockId().equals(id))
        .map(line -> line.entry() + " " + line.dueAt())
        .toList();
  }

  /** The latest of that name. */
  private static Clock clock(CaseWork work, String name) {
    return work.changedClocks().stream()
        .filter(clock -> clock.clock().equals(name))
        .reduce((_, last) -> last)
        .orElseThrow();
  }
}
