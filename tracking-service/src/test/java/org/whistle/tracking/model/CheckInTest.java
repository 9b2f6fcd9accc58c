package org.whistle.tracking.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.calendar.CalendarYear;
import org.whistle.calendar.ClockRules;
import org.whistle.calendar.InForce;
import org.whistle.calendar.Limit;
import org.whistle.contracts.DispatchEvent.DecisionAsked;
import org.whistle.contracts.DispatchEvent.DecisionMade;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.DispatchEvent.WhistleCheckedIn;
import org.whistle.contracts.DispatchEvent.WhistleReleased;
import org.whistle.contracts.DispatchEvent.WhistleReturned;
import org.whistle.contracts.DispatchEvent.WhistleSigned;
import org.whistle.contracts.DispatchEvent.WhistleUnitAdded;
import org.whistle.contracts.TrackingEvent;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.contracts.TrackingEvent.ClockWarned;

/** 报到, 签收: the time that each called unit has. */
class CheckInTest {
  private final InForce inForce = AnyTerms.inForce();
  private final List<TrackingEvent> said = new ArrayList<>();

  @Test
  void every_called_unit_has_a_clock_of_its_own() {
    WhistleBlown whistle = whistle("D06", "D07", "D08");
    Story story = urgent().after(60).taken().says(whistle);
    story.after(600).says(new WhistleCheckedIn(whistle.whistleId(), "D06", "zhang", null));
    story.after(60).says(new WhistleReturned(whistle.whistleId(), "D07", "other", "li", null));
    story.after(7200).says(new WhistleCheckedIn(whistle.whistleId(), "D08", "zhao", null));
    CaseWork work = work(story);
    assertThat(work.changedClocks().stream().filter(it -> it.kind() == ClockKind.CHECK_IN))
        .hasSize(3)
        .allMatch(Clock::isStopped);
    assertThat(said.stream().filter(ClockMissed.class::isInstance))
        .filteredOn(missed -> "D08".equals(((ClockMissed) missed).subject()))
        .singleElement();
  }

  @Test
  void a_released_leads_clock_stops_and_its_ledger_says_why() {
    WhistleBlown whistle = whistle("D06", "D07");
    Story story = urgent().after(60).taken().says(whistle);
    story.after(600).says(new WhistleReleased(whistle.whistleId(), "D06", "D03", "wu"));
    CaseWork work = work(story);
    assertThat(checkIn(work, "D06").isStopped()).isTrue();
    assertThat(checkIn(work, "D07").isStopped()).isFalse();
  }

  @Test
  void a_unit_without_night_duty_checks_in_counted_from_its_opening() {
    Story story = urgent().then("2026-11-20T12:00:00Z").taken().says(whistle("D01", "D06"));
    CaseWork work = work(story);
    assertThat(checkIn(work, "D06").dueAt()).isEqualTo("2026-11-20T14:00:00Z");
    assertThat(checkIn(work, "D01").dueAt()).isEqualTo("2026-11-23T02:00:00Z");
    assertThat(checkIn(work, "D01").by().allowed()).isEqualTo("2 hours from opening");
    assertThat(work.miss(checkIn(work, "D01").id(), Instant.parse("2026-11-22T00:00:00Z")))
        .isEmpty();
    assertThat(checkIn(work, "D01").nextAt())
        .as("half of the time from opening, not of the weekend")
        .isEqualTo("2026-11-23T01:00:00Z");

    inForce.announce(CalendarYear.read(MONDAY_OFF));
    assertThat(work.dateAnew(checkIn(work, "D01").id(), story.now())).isPresent();
    assertThat(checkIn(work, "D01").dueAt()).isEqualTo("2026-11-24T02:00:00Z");
  }

  @Test
  void in_an_emergency_every_unit_signs_within_five_minutes_day_or_night() {
    Story story = Story.at("2026-11-20T15:00:00Z").pointed("emergency", null, null).placed();
    CaseWork work = work(story.taken().says(whistle("D06", "D01")));
    for (String unit : List.of("D06", "D01")) {
      assertThat(checkIn(work, unit).dueAt()).isEqualTo("2026-11-20T15:05:00Z");
      assertThat(checkIn(work, unit).by().basis()).isEqualTo("sign.emergency");
    }
    UUID late = checkIn(work, "D01").id();
    assertThat(work.warn(late, Instant.parse("2026-11-20T15:04:00Z")))
        .get()
        .extracting(it -> ((ClockWarned) it).percent())
        .isEqualTo(80);
    assertThat(work.miss(late, Instant.parse("2026-11-20T15:05:00Z"))).isEmpty();
    assertThat(work.miss(late, Instant.parse("2026-11-20T15:05:01Z")))
        .get()
        .extracting(it -> ((ClockMissed) it).subject())
        .isEqualTo("D01");
  }

  @Test
  void who_signs_in_an_emergency_has_half_an_hour_to_be_there() {
    WhistleBlown whistle = whistle("D06", "D07");
    Story story = Story.at("2026-11-20T15:00:00Z").pointed("emergency", null, null).placed();
    story.taken().says(whistle).after(120);
    story.says(new WhistleSigned(whistle.whistleId(), "D06", "zhang", null));
    CaseWork signed = work(story);
    assertThat(ofUnit(signed, "D06"))
        .extracting(Clock::dueAt)
        .containsExactlyInAnyOrder(
            Instant.parse("2026-11-20T15:05:00Z"), Instant.parse("2026-11-20T15:32:00Z"));
    assertThat(ofUnit(signed, "D06")).filteredOn(clock -> !clock.isStopped()).hasSize(1);
    assertThat(ofUnit(signed, "D07")).singleElement().matches(clock -> !clock.isStopped());
    story.after(600).says(new WhistleCheckedIn(whistle.whistleId(), "D06", "zhang", null));
    assertThat(ofUnit(work(story), "D06")).hasSize(2).allMatch(Clock::isStopped);
  }

  @Test
  void elsewhere_a_signature_is_no_check_in() {
    WhistleBlown whistle = whistle("D06");
    Story story = urgent().after(60).taken().says(whistle);
    story.says(new WhistleSigned(whistle.whistleId(), "D06", "zhang", null));
    assertThat(ofUnit(work(story), "D06")).singleElement().matches(clock -> !clock.isStopped());
  }

  @Test
  void a_unit_that_is_called_later_has_its_time_from_then() {
    WhistleBlown whistle = whistle("D06");
    Story story = urgent().after(60).taken().says(whistle).after(1800);
    story.says(new WhistleUnitAdded(whistle.whistleId(), "mediation", "D08", "chen", null));
    CaseWork work = work(story);
    assertThat(checkIn(work, "D08").startedAt())
        .isEqualTo(checkIn(work, "D06").startedAt().plusSeconds(1800));
    assertThat(checkIn(work, "D08").by().basis()).isEqualTo("check-in.general");
  }

  @Test
  void a_return_is_decided_whoever_has_the_request_and_moves_no_check_in() {
    WhistleBlown whistle = whistle("D06");
    UUID decision = UUID.randomUUID();
    Story story = urgent().after(60).taken().says(whistle);
    story.says(
        new DecisionAsked(
            decision, "return", "district", "990101", null, "other", "he", null, null));
    story.after(60).escalated("asked");
    CaseWork work = work(story);
    assertThat(work.changedClocks())
        .filteredOn(clock -> clock.kind() == ClockKind.DECIDE)
        .singleElement()
        .matches(clock -> !clock.isStopped() && clock.holding() == Clock.NOBODY);
    assertThat(checkIn(work, "D06").isStopped()).isFalse();
    story.after(60).says(new DecisionMade(decision, "return", false, "zhao", null));
    assertThat(work(story).changedClocks())
        .filteredOn(clock -> clock.kind() == ClockKind.DECIDE)
        .allMatch(Clock::isStopped);
  }

  @Test
  void a_call_to_an_emergency_by_rules_without_signing_is_timed_as_any_other() {
    Map<String, Limit> before = new HashMap<>(ClockRules.standard().limits());
    before.keySet().removeAll(List.of("sign.emergency", "check-in.urgent.office"));
    inForce.announce(List.of(new ClockRules("old", LocalDate.of(2026, 1, 1), before)));
    Story story = Story.at("2026-11-20T15:00:00Z").pointed("emergency", null, null).placed();
    CaseWork work = work(story.taken().says(whistle("D06", "D01")));
    assertThat(List.of(checkIn(work, "D06"), checkIn(work, "D01")))
        .extracting(Clock::dueAt)
        .containsOnly(Instant.parse("2026-11-20T17:00:00Z"));
  }

  @Test
  void while_the_offices_are_open_every_called_unit_has_the_same_time() {
    CaseWork work = work(urgent().after(60).taken().says(whistle("D01", "D06")));
    assertThat(checkIn(work, "D01").dueAt())
        .isEqualTo(checkIn(work, "D06").dueAt())
        .isEqualTo("2026-11-16T04:01:00Z");
  }

  private static final String MONDAY_OFF =
      """
      {"year": 2026, "version": "2026.2", "papers": [],
       "days": [{"date": "2026-11-23", "name": "区里放假", "isOffDay": true}]}\
      """;

  private static List<Clock> ofUnit(CaseWork work, String unit) {
    return work.changedClocks().stream()
        .filter(clock -> clock.kind() == ClockKind.CHECK_IN && unit.equals(clock.subject()))
        .toList();
  }

  private static Clock checkIn(CaseWork work, String unit) {
    return work.changedClocks().stream()
        .filter(clock -> clock.kind() == ClockKind.CHECK_IN && unit.equals(clock.subject()))
        .findFirst()
        .orElseThrow();
  }

  private static Story urgent() {
    Instant within = Instant.parse("2026-11-16T02:00:00Z").plusSeconds(86400);
    return Story.at("2026-11-16T02:00:00Z").pointed("urgent", within, within).placed();
  }

  private static WhistleBlown whistle(String... units) {
    return new WhistleBlown(
        UUID.randomUUID(), "urgent", "990101001", units[0], List.of(units), "chen", null, null);
  }

  private CaseWork work(Story story) {
    said.clear();
    CaseWork work =
        new CaseWork(story.id(), null, new ClockBook(AnyTerms.anyTerms(inForce), List.of()));
    story.facts().forEach(fact -> said.addAll(work.hear(fact, fact.at())));
    return work;
  }
}
