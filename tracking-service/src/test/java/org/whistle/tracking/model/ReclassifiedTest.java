package org.whistle.tracking.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.DecisionAsked;
import org.whistle.contracts.TrackingEvent;
import org.whistle.contracts.TrackingEvent.ClockMissed;

/** What another category or urgency makes of what was promised. */
class ReclassifiedTest {
  private static final Instant MONDAY = Instant.parse("2026-11-16T02:00:00Z"); // 10:00 there
  private static final Instant THURSDAY = Instant.parse("2026-11-19T10:00:00Z");
  private static final Instant MONDAY_AFTER = Instant.parse("2026-11-23T10:00:00Z");
  private static final String QUICK = "0202";
  private static final String SLOW = "0106";

  private final Terms terms = AnyTerms.byCategory();
  private final List<TrackingEvent> said = new ArrayList<>();

  @Test
  void made_urgent_it_is_resolved_within_a_day_from_then_and_the_answer_s_date_stands() {
    CaseWork work = work(taken(QUICK).after(3600).reclassified(QUICK, "urgent"));
    Instant then = MONDAY.plusSeconds(3660);
    assertThat(running(work))
        .containsExactly(
            "first-contact.urgent " + then.plusSeconds(7200),
            "resolve.urgent " + then.plusSeconds(86_400),
            "respond.N3 " + THURSDAY);
    assertThat(lines(work, "respond.N3")).containsExactly("opened", "stands.3");
    assertThat(lines(work, "first-contact.general")).containsExactly("opened", "stopped");
    assertThat(work.file().pointed().urgency()).isEqualTo("urgent");
  }

  @Test
  void a_promise_that_is_nearer_than_the_new_one_stands() {
    Story story = taken(QUICK).after(60).responded(MONDAY.plusSeconds(7200));
    CaseWork work = work(story.after(60).reclassified(QUICK, "urgent"));
    assertThat(running(work)).containsExactly("answer " + MONDAY.plusSeconds(7200));
    assertThat(lines(work, "answer")).containsExactly("opened", "stands.4");
  }

  @Test
  void a_plan_gives_way_to_what_is_urgent() {
    Story story = taken(QUICK).after(60).responded(MONDAY_AFTER);
    CaseWork work = work(story.after(60).reclassified(QUICK, "urgent"));
    assertThat(running(work)).containsExactly("resolve.urgent " + MONDAY.plusSeconds(180 + 86_400));
    assertThat(lines(work, "answer")).containsExactly("opened", "stopped");
  }

  @Test
  void lowered_in_time_it_is_answered_as_if_it_had_been_general_from_the_beginning() {
    Story story = urgent().after(3600).reclassified(SLOW, "general");
    CaseWork work = work(story);
    assertThat(running(work))
        .containsExactly(
            "first-contact.urgent " + MONDAY.plusSeconds(7200), "respond.N5 " + MONDAY_AFTER);
    assertThat(lines(work, "resolve.urgent")).containsExactly("opened", "stopped");
    story.after(60).contacted().after(60).responded(MONDAY_AFTER);
    assertThat(running(work(story))).containsExactly("answer " + MONDAY_AFTER);
  }

  @Test
  void lowered_after_it_was_late_it_stays_late() {
    CaseWork work = work(urgent().after(90_000).reclassified(SLOW, "general"));
    assertThat(running(work)).contains("resolve.urgent " + MONDAY.plusSeconds(86_400));
    assertThat(running(work)).noneMatch(line -> line.startsWith("respond"));
  }

  @Test
  void raised_and_lowered_again_it_gains_no_time() {
    Story story = taken(QUICK).after(86_400).reclassified(QUICK, "urgent");
    CaseWork work = work(story.after(3600).reclassified(QUICK, "general"));
    assertThat(running(work)).contains("respond.N3 " + THURSDAY);
    assertThat(running(work)).noneMatch(line -> line.startsWith("resolve"));
  }

  @Test
  void another_category_answers_by_its_own_days_and_sooner_ones_count_from_then() {
    Story story = taken(QUICK).after(60).reclassified(SLOW, "general");
    assertThat(running(work(story))).contains("respond.N5 " + MONDAY_AFTER);
    story.then("2026-11-17T02:00:00Z").reclassified("0303", "general");
    assertThat(running(work(story))).contains("respond.N3 2026-11-20T10:00:00Z");
    story.then("2026-11-19T02:00:00Z").reclassified(SLOW, "general");
    assertThat(running(work(story))).contains("respond.N5 " + MONDAY_AFTER);
  }

  @Test
  void a_hard_case_or_an_answered_one_is_never_due_later() {
    Story answered = urgent().after(60).responded(null);
    CaseWork work = work(answered.after(60).reclassified(SLOW, "general"));
    assertThat(running(work)).containsExactly("resolve.urgent " + MONDAY.plusSeconds(86_400));
  }

  @Test
  void what_is_asked_for_is_decided_within_the_hour_once_it_is_urgent() {
    UUID wish = UUID.randomUUID();
    Story story = taken(QUICK).after(60);
    story.says(
        new DecisionAsked(
            wish, "extension", "street", "990101001", MONDAY_AFTER, "other", "wang", null, null));
    CaseWork work = work(story.after(60).reclassified(QUICK, "urgent"));
    assertThat(running(work)).contains("decide.urgent " + MONDAY.plusSeconds(180 + 3600));
    assertThat(running(work)).noneMatch(line -> line.startsWith("decide.general"));
  }

  @Test
  void another_category_of_the_same_days_changes_no_date_and_the_next_cycle_has_its_own() {
    Story story = taken(QUICK).after(60).reclassified("0303", "urgent").after(60).resolved();
    story.then("2026-11-18T02:00:00Z").reopened();
    assertThat(running(work(story)))
        .containsExactly(
            "first-contact.urgent 2026-11-18T04:00:00Z",
            "resolve.urgent 2026-11-19T02:00:00Z",
            "take.urgent 2026-11-18T02:30:00Z");
    CaseWork same = work(taken(QUICK).after(60).reclassified("0303", "general"));
    assertThat(lines(same, "respond.N3")).containsExactly("opened", "stands.3");
  }

  @Test
  void remembered_it_comes_to_the_same_whatever_the_rules_say_by_then() {
    Story story = taken(QUICK).after(60).reclassified(SLOW, "general");
    story.after(60).reclassified(SLOW, "urgent").after(60).reclassified(QUICK, "general");
    Remembered past = new Remembered();
    CaseWork live = new CaseWork(story.id(), null, new ClockBook(terms, List.of()));
    story
        .facts()
        .forEach(fact -> live.hear(fact, fact.at()).forEach(event -> past.said(event, fact.at())));
    CaseWork again =
        new CaseWork(story.id(), null, new ClockBook(AnyTerms.anyTerms(), List.of(), past));
    story.facts().forEach(again::relive);
    assertThat(again.changedClocks()).containsExactlyInAnyOrderElementsOf(live.changedClocks());
    assertThat(again.ledger()).containsExactlyInAnyOrderElementsOf(live.ledger());
  }

  @Test
  void nothing_is_called_late_by_it() {
    work(taken(QUICK).after(3600).reclassified(SLOW, "urgent"));
    assertThat(said).noneMatch(ClockMissed.class::isInstance);
  }

  private static Story taken(String category) {
    Story story = Story.at(MONDAY);
    return story
        .pointed(Story.GRID, category, "general", THURSDAY, null)
        .placed()
        .after(60)
        .taken();
  }

  private static Story urgent() {
    Instant within = MONDAY.plusSeconds(86_400);
    return Story.at(MONDAY).pointed("urgent", within, within).placed().after(60).taken();
  }

  private CaseWork work(Story story) {
    said.clear();
    CaseWork work = new CaseWork(story.id(), null, new ClockBook(terms, List.of()));
    story.facts().forEach(fact -> said.addAll(work.hear(fact, fact.at())));
    return work;
  }

  private static List<String> running(CaseWork work) {
    return work.changedClocks().stream()
        .filter(clock -> !clock.isStopped())
        .map(clock -> clock.by().basis() + " " + clock.dueAt())
        .sorted()
        .toList();
  }

  private static List<String> lines(CaseWork work, String basis) {
    return work.changedClocks().stream()
        .filter(clock -> clock.by().basis().equals(basis))
        .flatMap(clock -> work.ledger().stream().filter(line -> line.clockId().equals(clock.id())))
        .map(LedgerEntry::entry)
        .toList();
  }
}
