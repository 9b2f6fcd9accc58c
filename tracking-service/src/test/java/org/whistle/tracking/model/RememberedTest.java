package org.whistle.tracking.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whistle.calendar.CalendarYear;
import org.whistle.calendar.InForce;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.TrackingEvent;
import org.whistle.contracts.TrackingEvent.ClocksOpened;
import org.whistle.contracts.TrackingEvent.OpenClock;

/** A file is lived again as it was decided, whatever the rules say by now. */
class RememberedTest {
  private static final Instant START = Instant.parse("2026-11-16T02:00:00Z");
  private static final Instant HEARD = START.plusSeconds(50_000);

  private static final Instant WARNED = Instant.parse("2026-11-18T02:00:00Z");

  /** Another promise for the category, and another calendar, than when the file was lived. */
  private final Terms others = others();

  private final Story story =
      Story.at(START)
          .pointed()
          .placed()
          .after(100)
          .taken()
          .after(100)
          .suspended(START.plusSeconds(500_000))
          .then("2026-11-17T12:00:00Z")
          .resumed()
          .after(10)
          .says(new RequestExtended(UUID.randomUUID(), "respond", START.plusSeconds(600_000)))
          .after(90)
          .responded(START.plusSeconds(900_000))
          .after(50)
          .resolved()
          .after(50)
          .reopened();

  private static Terms others() {
    InForce inForce = AnyTerms.inForce();
    inForce.announce(
        CalendarYear.read(
            """
            {"year": 2026, "version": "2026.2", "papers": [],
             "days": [{"date": "2026-11-19", "name": "区庆", "isOffDay": true}]}"""));
    return new Terms(inForce, _ -> "N5", _ -> true);
  }

  @Test
  void other_rules_change_no_clock_that_was_opened() {
    CaseWork lived = lived();

    CaseWork again = again(said(lived));

    assertThat(lived.ledger()).extracting(LedgerEntry::what).contains("resumed", "extended");
    assertThat(again.file()).isEqualTo(lived.file());
    assertThat(new HashSet<>(again.changedClocks()))
        .isEqualTo(new HashSet<>(lived.changedClocks()));
    assertThat(new HashSet<>(again.ledger())).isEqualTo(new HashSet<>(lived.ledger()));
    assertThat(new HashSet<>(again.facts()).stream().map(Fact::eventId))
        .containsExactlyInAnyOrderElementsOf(lived.facts().stream().map(Fact::eventId).toList());
  }

  @Test
  void what_an_earlier_release_said_keeps_its_dates() {
    CaseWork lived = lived();

    CaseWork again = again(said(lived).map(RememberedTest::asSaidBefore));

    assertThat(again.changedClocks().stream().map(Clock::dueAt))
        .containsExactlyInAnyOrderElementsOf(
            lived.changedClocks().stream().map(Clock::dueAt).toList());
  }

  @Test
  void a_clock_that_nobody_opened_then_is_not_opened_now() {
    assertThat(again(Stream.of()).changedClocks()).isEmpty();
  }

  private CaseWork lived() {
    CaseWork work = new CaseWork(story.id(), null, new ClockBook(AnyTerms.anyTerms(), List.of()));
    story.facts().forEach(fact -> work.hear(fact, HEARD));
    work.changedClocks().stream()
        .filter(clock -> clock.nextAt() != null && clock.nextAt().isBefore(WARNED))
        .map(Clock::id)
        .toList()
        .forEach(id -> assertThat(work.warn(id, WARNED)).isPresent());
    return work;
  }

  private static Stream<Fact> said(CaseWork work) {
    return work.facts().stream().filter(fact -> fact.event() instanceof TrackingEvent);
  }

  private CaseWork again(Stream<Fact> said) {
    List<Fact> words = said.toList();
    Remembered remembered = new Remembered();
    words.forEach(fact -> remembered.said((TrackingEvent) fact.event(), fact.at()));
    CaseWork work = new CaseWork(story.id(), null, new ClockBook(others, List.of(), remembered));
    story.facts().forEach(work::relive);
    words.forEach(work::relive);
    return work;
  }

  private static Fact asSaidBefore(Fact fact) {
    return fact.event() instanceof ClocksOpened opened
        ? new Fact(
            UUID.randomUUID(),
            fact.requestId(),
            fact.producer(),
            fact.sequence(),
            fact.cycle(),
            fact.at(),
            new ClocksOpened(
                opened.clocks().stream()
                    .map(
                        c ->
                            new OpenClock(
                                c.clockId(),
                                c.clock(),
                                c.tier(),
                                c.holding(),
                                c.dueAt(),
                                null,
                                null))
                    .toList(),
                null,
                null))
        : fact;
  }
}
