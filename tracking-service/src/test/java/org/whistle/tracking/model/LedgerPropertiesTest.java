package org.whistle.tracking.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.whistle.calendar.Limit;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestReclassified;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.contracts.DispatchEvent.ReviewHeld;
import org.whistle.contracts.TrackingEvent;
import org.whistle.contracts.TrackingEvent.ClockMoved;
import org.whistle.contracts.TrackingEvent.ClocksOpened;

/** Whatever people do with a request, its ledger gives its dates, and no promise moves silently. */
class LedgerPropertiesTest {
  private static final Instant MONDAY = Instant.parse("2026-11-16T02:00:00Z");
  private static final Instant THURSDAY = Instant.parse("2026-11-19T10:00:00Z");
  private static final Instant REVIEW = Instant.parse("2026-12-15T10:00:00Z");

  /** Something that people do, some time after what they did before. */
  record Deed(String what, int minutes) {}

  @Provide
  Arbitrary<Deed> deeds() {
    return Combinators.combine(
            Arbitraries.of(
                "suspend",
                "register",
                "review",
                "resume",
                "extend",
                "contact",
                "respond",
                "escalate",
                "take",
                "transfer",
                "make urgent",
                "make general",
                "make slow",
                "make quick"),
            Arbitraries.integers().between(0, 3000))
        .as(Deed::new);
  }

  @Property(tries = 300)
  void replaying_the_ledger_gives_the_dates_of_the_clocks(
      @ForAll @Size(max = 12) List<@net.jqwik.api.From("deeds") Deed> deeds) {
    CaseWork work = done(story(deeds), new ArrayList<>());
    for (Clock clock : work.changedClocks()) {
      List<LedgerEntry> lines =
          work.ledger().stream().filter(line -> line.clockId().equals(clock.id())).toList();
      assertThat(replayed(lines)).as(clock.clock()).isEqualTo(clock.dueAt());
      assertThat(lines).extracting(LedgerEntry::entry).doesNotHaveDuplicates();
    }
  }

  @Property(tries = 300)
  void no_promise_gets_another_date_without_a_line_and_a_word(
      @ForAll @Size(max = 12) List<@net.jqwik.api.From("deeds") Deed> deeds) {
    List<TrackingEvent> said = new ArrayList<>();
    CaseWork work = done(story(deeds), said);
    Map<UUID, Instant> told = new HashMap<>();
    for (TrackingEvent event : said) {
      if (event instanceof ClocksOpened opened) {
        opened.clocks().forEach(clock -> told.put(clock.clockId(), clock.dueAt()));
      }
      if (event instanceof ClockMoved moved) {
        told.put(moved.clockId(), moved.dueAt());
      }
    }
    for (Clock clock : work.changedClocks()) {
      assertThat(told.get(clock.id())).as(clock.clock()).isEqualTo(clock.dueAt());
      if (clock.dates().moves() > 0) {
        assertThat(first(work, clock)).isEqualTo(clock.dates().promisedAt());
      }
      assertThat(clock.dueAt() == null || !clock.dueAt().isBefore(first(work, clock)))
          .as("never earlier than promised")
          .isTrue();
    }
  }

  /** What is promised when it is reclassified stands, or is nearer; or it was lowered, and told. */
  @Property(tries = 600)
  void reclassified_no_promise_is_due_later_unless_it_was_lowered_and_told(
      @ForAll @Size(max = 12) List<@net.jqwik.api.From("deeds") Deed> deeds) {
    Story story = story(deeds);
    CaseWork work = new CaseWork(story.id(), null, new ClockBook(AnyTerms.byCategory(), List.of()));
    for (Fact fact : story.facts()) {
      List<Clock> before = promises(work);
      List<TrackingEvent> said = work.hear(fact, fact.at());
      if (fact.event() instanceof RequestReclassified as) {
        List<Clock> after = promises(work);
        for (Clock clock : before) {
          Optional<Clock> now =
              after.stream().filter(it -> it.clock().equals(clock.clock())).findFirst();
          String entry = now.filter(clock::equals).isPresent() ? "stands." : "stopped";
          assertThat(work.ledger())
              .anyMatch(
                  line ->
                      line.clockId().equals(clock.id())
                          && line.entry().startsWith(entry)
                          && fact.eventId().equals(line.cause()));
          boolean sooner = now.filter(it -> !it.isLaterThan(clock)).isPresent();
          assertThat(sooner || as.lowered()).as("%s by %s", clock, as).isTrue();
          boolean broken = !clock.isOpen(fact.at());
          assertThat(!broken || now.filter(clock::equals).isPresent()).as("stays late").isTrue();
          boolean told = said.stream().anyMatch(ClocksOpened.class::isInstance);
          boolean answered = after.stream().anyMatch(it -> it.kind() == ClockKind.RESPOND);
          assertThat(sooner || told || answered).as("something is promised").isTrue();
        }
      }
    }
  }

  /** Whoever gets it next has what is left of the resident's time. */
  @Property(tries = 600)
  void transferred_again_and_again_no_promise_moves(
      @ForAll @Size(max = 12) List<@net.jqwik.api.From("deeds") Deed> deeds) {
    Story story = story(deeds);
    CaseWork work = new CaseWork(story.id(), null, new ClockBook(AnyTerms.anyTerms(), List.of()));
    for (Fact fact : story.facts()) {
      List<Clock> before = promises(work);
      work.hear(fact, fact.at());
      if (fact.event() instanceof RequestTransferred to) {
        assertThat(work.file().pointed().place()).isEqualTo(to.place());
        assertThat(promises(work)).isEqualTo(before);
      }
    }
  }

  /** From Tuesday 9:00 on, when the promise counts its first day. */
  @Property(tries = 300)
  void pausing_again_and_again_within_a_working_day_buys_nothing(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 80) Integer> minutes) {
    Story story = general().then("2026-11-17T01:00:00Z");
    boolean paused = false;
    for (int wait : minutes) {
      story.after(wait * 60L);
      paused = !paused;
      story = paused ? story.suspended(REVIEW) : story.resumed();
    }
    if (paused) {
      story.after(60).resumed();
    }
    assertThat(respond(done(story, new ArrayList<>())).dueAt()).isEqualTo(THURSDAY);
  }

  @Property(tries = 300)
  void two_pauses_that_follow_each_other_are_worth_the_one_from_first_to_last(
      @ForAll @IntRange(min = 0, max = 4000) int begin,
      @ForAll @IntRange(min = 1, max = 4000) int length,
      @ForAll @IntRange(min = 0, max = 100) int split) {
    Instant from = MONDAY.plus(Duration.ofMinutes(begin));
    Instant until = from.plus(Duration.ofMinutes(length));
    Instant between = from.plus(Duration.between(from, until).multipliedBy(split).dividedBy(100));
    Story once = general().then(from).suspended(REVIEW).then(until).resumed();
    Story twice = general().then(from).suspended(REVIEW).then(between).resumed();
    twice.suspended(REVIEW).then(until).resumed();
    assertThat(respond(done(twice, new ArrayList<>())).dueAt())
        .isEqualTo(respond(done(once, new ArrayList<>())).dueAt());
  }

  @Property(tries = 300)
  void only_what_is_not_due_yet_is_extended(@ForAll @IntRange(min = 0, max = 9000) int minutes) {
    Instant asked = MONDAY.plus(Duration.ofMinutes(minutes));
    Story story = general().then(asked);
    story.says(new RequestExtended(UUID.randomUUID(), "respond", REVIEW));
    assertThat(respond(done(story, new ArrayList<>())).dueAt())
        .isEqualTo(asked.isAfter(THURSDAY) ? THURSDAY : REVIEW);
  }

  private static List<Clock> promises(CaseWork work) {
    return work.changedClocks().stream()
        .filter(clock -> clock.kind().canPause() && !clock.isStopped())
        .toList();
  }

  private static Story general() {
    return Story.at(MONDAY).pointed("general", THURSDAY, null).placed();
  }

  private static Story story(List<Deed> deeds) {
    Story story = general();
    for (Deed deed : deeds) {
      story.after(deed.minutes() * 60L);
      boolean rests = file(story).handling().standsStill();
      if (rests && (deed.what().startsWith("make") || deed.what().equals("transfer"))) {
        story.resumed(); // Dispatch wants that first.
      }
      switch (deed.what()) {
        case "suspend" -> story.suspended(REVIEW);
        case "register" ->
            story.says(new RequestRegistered(UUID.randomUUID(), "other", REVIEW, "chen"));
        case "review" -> story.says(new ReviewHeld(REVIEW.plusSeconds(86_400), "chen", null));
        case "resume" -> story.resumed();
        case "extend" ->
            story.says(
                new RequestExtended(
                    UUID.randomUUID(), "respond", story.now().plusSeconds(500_000)));
        case "contact" -> story.contacted();
        case "respond" -> story.responded(story.now().plusSeconds(300_000));
        case "escalate" -> story.escalated("asked");
        case "take" -> story.taken();
        case "transfer" -> story.transferred();
        case "make urgent" -> story.reclassified("0202", "urgent");
        case "make general" -> story.reclassified("0202", "general");
        case "make slow" -> story.reclassified("0106", "general");
        case "make quick" -> story.reclassified("0303", "general");
        default -> throw new IllegalStateException(deed.what());
      }
    }
    return story;
  }

  private static CaseFile file(Story story) {
    return done(story, new ArrayList<>()).file();
  }

  private static CaseWork done(Story story, List<TrackingEvent> said) {
    CaseWork work = new CaseWork(story.id(), null, new ClockBook(AnyTerms.anyTerms(), List.of()));
    story.facts().forEach(fact -> said.addAll(work.hear(fact, fact.at())));
    return work;
  }

  /** The date that follows from the lines alone. */
  private static @Nullable Instant replayed(List<LedgerEntry> lines) {
    LedgerEntry opened = lines.getFirst();
    Limit limit = opened.allowed() == null ? null : Limit.parse(opened.allowed());
    Dates dates = Dates.opened(opened.at(), opened.dueAt());
    for (LedgerEntry line : lines.subList(1, lines.size())) {
      Dates after =
          switch (line.what()) {
            case "paused" -> dates.paused(line.at());
            case "resumed" -> dates.resumed(line.at());
            case "extended" -> dates.extended(line.at(), line.dueAt());
            default -> null;
          };
      if (after != null) {
        dates = after.moved(after.dueBy(limit, AnyTerms.inForce().working()).orElse(null));
        assertThat(line.dueAt()).as(line.entry()).isEqualTo(dates.dueAt());
      }
    }
    return dates.dueAt();
  }

  private static @Nullable Instant first(CaseWork work, Clock clock) {
    return work.ledger().stream()
        .filter(line -> line.clockId().equals(clock.id()) && line.entry().equals("opened"))
        .findFirst()
        .orElseThrow()
        .dueAt();
  }

  private static Clock respond(CaseWork work) {
    return work.changedClocks().stream()
        .filter(clock -> clock.kind() == ClockKind.RESPOND)
        .findFirst()
        .orElseThrow();
  }
}
