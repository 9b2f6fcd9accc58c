package org.whistle.tracking.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.IntakeEvent.WithdrawalAsked;
import org.whistle.contracts.TrackingEvent;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.contracts.TrackingEvent.ClockWarned;
import org.whistle.contracts.TrackingEvent.ClocksOpened;

class ClockBookTest {
  private static final String MONDAY = "2026-11-16T02:00:00Z"; // 10:00 in the district
  private static final Instant ANSWER_BY = Instant.parse("2026-11-19T10:00:00Z");

  private static final Terms TERMS = AnyTerms.anyTerms();

  private final List<TrackingEvent> said = new ArrayList<>();

  @Test
  void placing_an_urgent_request_opens_taking_first_contact_and_24_hours() {
    CaseWork work = work(urgent());
    assertThat(dues(work))
        .containsEntry("take/1", "2026-11-16T02:30:00Z")
        .containsEntry("first-contact/0", "2026-11-16T04:00:00Z")
        .containsEntry("resolve/0", "2026-11-17T02:00:00Z")
        .hasSize(3);
    assertThat(said).singleElement().isInstanceOf(ClocksOpened.class);
  }

  @Test
  void placing_a_general_request_opens_taking_and_the_promise_made_at_pointing() {
    CaseWork work = work(general());
    assertThat(dues(work))
        .containsEntry("take/1", "2026-11-17T10:00:00Z")
        .containsEntry("respond/0", ANSWER_BY.toString())
        .hasSize(2);
  }

  @Test
  void an_emergency_is_to_be_taken_in_five_minutes_and_promises_nothing_else() {
    CaseWork work = work(Story.at(MONDAY).pointed("emergency", null, null).placed());
    assertThat(dues(work)).containsOnly(Map.entry("take/1", "2026-11-16T02:05:00Z"));
  }

  @Test
  void later_rungs_have_less_time_and_the_first_rung_s_clock_ends() {
    CaseWork work = work(urgent().after(600).escalated("asked"));
    assertThat(dues(work)).containsEntry("take/2", "2026-11-16T02:20:00Z");
    assertThat(state(work, "take/1")).isEqualTo("kept");
  }

  @Test
  void a_rung_where_nobody_is_on_duty_takes_no_time_from_the_next() {
    CaseWork work = work(urgent().escalated("nobody-on-duty"));
    assertThat(dues(work)).containsEntry("take/2", "2026-11-16T02:30:00Z");
    CaseWork higher = work(urgent().after(60).escalated("asked").escalated("nobody-on-duty"));
    assertThat(dues(higher)).containsEntry("take/3", "2026-11-16T02:11:00Z");
  }

  @Test
  void general_first_contact_counts_from_taking() {
    CaseWork work = work(general().then("2026-11-17T03:00:00Z").taken());
    assertThat(dues(work)).containsEntry("first-contact/0", "2026-11-18T10:00:00Z");
    assertThat(state(work, "take/1")).isEqualTo("kept");
  }

  @Test
  void contact_alone_does_not_stop_the_promise_of_an_answer() {
    CaseWork work = work(general().after(60).taken().after(60).contacted());
    assertThat(state(work, "first-contact/0")).isEqualTo("kept");
    assertThat(state(work, "respond/0")).isEqualTo("open");
  }

  @Test
  void an_answer_that_names_a_date_opens_the_clock_of_that_date_and_the_first_date_stays() {
    Instant date = Instant.parse("2026-12-01T10:00:00Z");
    Story story = general().after(60).taken().after(60).responded(date);
    CaseWork work = work(story.after(60).responded(date.plusSeconds(86400)));
    assertThat(dues(work)).containsEntry("resolve/0", date.toString());
    assertThat(state(work, "respond/0")).isEqualTo("kept");
  }

  @Test
  void a_hard_case_of_the_same_cycle_relieves_the_desk_and_keeps_the_promise_to_the_resident() {
    CaseWork work =
        work(
            general().after(60).taken().after(60).says(new HardCaseDeclared("supervised-in-vain")));
    assertThat(state(work, "first-contact/0")).isEqualTo("kept");
    assertThat(state(work, "respond/0")).isEqualTo("open");
    assertThat(dues(work)).containsEntry("respond/0", ANSWER_BY.toString());
  }

  @Test
  void resolving_stops_everything_and_a_new_cycle_opens_new_clocks() {
    CaseWork work =
        work(
            general()
                .after(60)
                .taken()
                .after(60)
                .resolved()
                .then("2026-11-18T02:00:00Z")
                .reopened());
    assertThat(work.changedClocks().stream().filter(clock -> clock.cycle() == 1))
        .allMatch(Clock::isStopped);
    assertThat(
            work.changedClocks().stream()
                .filter(clock -> clock.cycle() == 2 && clock.clock().equals("respond"))
                .map(Clock::dueAt))
        .containsExactly(Instant.parse("2026-11-23T10:00:00Z"));
  }

  @Test
  void a_hard_case_is_a_cycle_of_its_own_with_a_promise_of_its_own() {
    Story story = general().after(60).taken().after(60).resolved().then("2026-11-18T02:00:00Z");
    CaseWork work = work(story.hardCase());
    assertThat(dues(work)).containsOnly(Map.entry("respond/0", "2026-11-23T10:00:00Z"));
    assertThat(work.file().handling().seat().tier()).isEqualTo("district");
  }

  @Test
  void declining_is_an_answer_too() {
    Story story = general().after(60).taken().after(60);
    story.says(new RequestDeclined("community", Story.COMMUNITY, 1, "wang", "not-ours", null));
    assertThat(work(story).changedClocks()).allMatch(Clock::isStopped);
  }

  @Test
  void what_was_done_in_time_is_kept_however_late_it_is_heard() {
    CaseWork work = new CaseWork(UUID.randomUUID(), null, new ClockBook(TERMS, List.of()));
    hear(work, urgent().after(1700).taken(), Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(state(work, "take/1")).isEqualTo("kept");
    assertThat(said).noneMatch(ClockMissed.class::isInstance);
  }

  @Test
  void what_was_done_late_is_called_missed_at_once_and_only_once() {
    CaseWork work = work(urgent().after(1801).taken());
    assertThat(said.stream().filter(ClockMissed.class::isInstance)).hasSize(1);
    assertThat(state(work, "take/1")).isEqualTo("late");
    assertThat(work.miss(clock(work, "take/1").id(), Instant.parse("2026-11-17T00:00:00Z")))
        .isEmpty();
    assertThat(entries(work, "take/1")).containsExactly("opened", "missed", "stopped");
  }

  @Test
  void a_miss_names_the_desk_that_should_have_taken_it_and_else_who_holds_it_now() {
    CaseWork work = work(urgent().after(60).escalated("asked").after(60).taken());
    Instant much = Instant.parse("2026-11-18T00:00:00Z");
    assertThat(work.miss(clock(work, "resolve/0").id(), much))
        .get()
        .isEqualTo(
            new ClockMissed(
                clock(work, "resolve/0").id(),
                "resolve",
                "community",
                2,
                Instant.parse("2026-11-17T02:00:00Z"),
                null));
  }

  @Test
  void a_withdrawal_counts_from_when_it_was_asked() {
    UUID ask = UUID.randomUUID();
    Story story = urgent().after(1000);
    story
        .says(new WithdrawalAsked(ask, 1, null))
        .after(3600)
        .says(new RequestWithdrawn(ask, false));
    CaseWork work = work(story);
    assertThat(state(work, "take/1")).isEqualTo("kept");
    assertThat(work.file().ask()).isEqualTo(Ask.NONE);
    assertThat(said).noneMatch(ClockMissed.class::isInstance);
  }

  @Test
  void warnings_come_at_50_and_80_percent_and_a_sleeper_hears_only_the_last() {
    CaseWork work = work(urgent());
    UUID take = clock(work, "take/1").id();
    assertThat(clock(work, "take/1").nextAt()).isEqualTo("2026-11-16T02:15:00Z");
    assertThat(percent(work.warn(take, Instant.parse("2026-11-16T02:15:00Z")))).isEqualTo(50);
    assertThat(percent(work.warn(take, Instant.parse("2026-11-16T02:24:00Z")))).isEqualTo(80);
    assertThat(clock(work, "take/1").course().step()).isEqualTo(100);

    CaseWork sleeper = work(urgent());
    UUID other = clock(sleeper, "take/1").id();
    assertThat(percent(sleeper.warn(other, Instant.parse("2026-11-16T02:29:00Z")))).isEqualTo(80);
    assertThat(sleeper.warn(other, Instant.parse("2026-11-16T03:00:00Z"))).isEmpty();
  }

  @Test
  void a_clock_into_a_year_without_a_calendar_has_no_date_and_is_never_missed() {
    CaseWork work = work(Story.at("2026-12-31T02:00:00Z").pointed("general", null, null).placed());
    assertThat(work.changedClocks())
        .allMatch(clock -> clock.dueAt() == null && clock.course().step() == 0);
    assertThat(said)
        .singleElement()
        .satisfies(
            opened -> {
              assertThat(((ClocksOpened) opened).clocks()).isEmpty();
              assertThat(((ClocksOpened) opened).undated()).hasSize(2);
            });
    assertThat(work.miss(clock(work, "respond/0").id(), Instant.parse("2028-01-01T00:00:00Z")))
        .isEmpty();
  }

  private static Story urgent() {
    Instant within = Instant.parse(MONDAY).plusSeconds(86400);
    return Story.at(MONDAY).pointed("urgent", within, within).placed();
  }

  private static Story general() {
    return Story.at(MONDAY).pointed("general", ANSWER_BY, null).placed();
  }

  private CaseWork work(Story story) {
    CaseWork work = new CaseWork(story.id(), null, new ClockBook(TERMS, List.of()));
    story.facts().forEach(fact -> said.addAll(work.hear(fact, fact.at())));
    return work;
  }

  private void hear(CaseWork work, Story story, Instant now) {
    story.facts().forEach(fact -> said.addAll(work.hear(fact, now)));
  }

  private static Map<String, String> dues(CaseWork work) {
    Map<String, String> dues = new LinkedHashMap<>();
    work.changedClocks().stream()
        .filter(clock -> !clock.isStopped())
        .forEach(clock -> dues.put(nameOf(clock), String.valueOf(clock.dueAt())));
    return dues;
  }

  private static String state(CaseWork work, String name) {
    Clock clock = clock(work, name);
    if (!clock.isStopped()) {
      return "open";
    }
    return clock.missedAt() == null ? "kept" : "late";
  }

  private static Collection<String> entries(CaseWork work, String name) {
    UUID id = clock(work, name).id();
    return work.ledger().stream()
        .filter(entry -> entry.clockId().equals(id))
        .map(LedgerEntry::entry)
        .toList();
  }

  private static Clock clock(CaseWork work, String name) {
    return work.changedClocks().stream()
        .filter(clock -> nameOf(clock).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String nameOf(Clock clock) {
    return clock.clock() + "/" + clock.rung();
  }

  private static int percent(java.util.Optional<TrackingEvent> said) {
    return ((ClockWarned) said.orElseThrow()).percent();
  }
}
