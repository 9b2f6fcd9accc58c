package org.whistle.tracking.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.whistle.contracts.DispatchEvent.AskRefused;
import org.whistle.contracts.DispatchEvent.RequestAmended;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.DispatchEvent.WhistleCheckedIn;
import org.whistle.contracts.FeedbackEvent.RedoAsked;
import org.whistle.contracts.FeedbackEvent.RedoDecided;
import org.whistle.contracts.FeedbackEvent.RequestRated;
import org.whistle.contracts.FeedbackEvent.VisitDue;
import org.whistle.contracts.FeedbackEvent.VisitRecorded;
import org.whistle.contracts.IntakeEvent.AmendmentAsked;
import org.whistle.contracts.IntakeEvent.WithdrawalAsked;

/**
 * Whatever order the transport gives: applied as causes allow, the file and its clocks are the
 * same.
 */
class AnyOrderPropertiesTest {
  private static final Instant START = Instant.parse("2026-11-16T02:00:00Z");
  private static final Instant NOW = START.plusSeconds(600_000);

  @Property(tries = 300)
  void any_order_that_keeps_causes_before_effects_gives_the_same_file_and_clocks(
      @ForAll boolean urgent, @ForAll Random random) {
    List<Story.Told> told = busyLife(urgent).told();
    CaseWork straight = apply(told);
    CaseWork shuffled = apply(inSomeOrder(told, random));
    assertThat(shuffled.file()).isEqualTo(straight.file());
    assertThat(new HashSet<>(shuffled.changedClocks()))
        .isEqualTo(new HashSet<>(straight.changedClocks()));
    assertThat(ledger(shuffled)).isEqualTo(ledger(straight));
    assertThat(timeline(shuffled)).isEqualTo(timeline(straight));
  }

  /** Residents, dispatch and feedback speak at the same time here and there. */
  private static Story busyLife(boolean urgent) {
    UUID ask = UUID.randomUUID();
    Instant within = START.plusSeconds(86400);
    Story story =
        Story.at(START)
            .pointed(urgent ? "urgent" : "general", within, urgent ? within : null)
            .placed();
    story
        .after(100)
        .says("intake", Map.of(), new AmendmentAsked(UUID.randomUUID(), 1, Story.words()));
    story.after(10).says("intake", Map.of("dispatch", 1L), new WithdrawalAsked(ask, 1, null));
    story.says("dispatch", Map.of("intake", 1L), story.taking());
    story.after(10).says(new AskRefused(ask, "withdrawal.asked", "already-taken"));
    WhistleBlown whistle = whistle();
    story
        .says(whistle)
        .after(20)
        .says(new WhistleCheckedIn(whistle.whistleId(), "D06", "zhang", null));
    story.reclassified("0106", "urgent").after(5).reclassified("0303", "general");
    story.after(5).transferred().after(60).taken();
    story.contacted().suspended(START.plusSeconds(900_000)).after(90_000).resumed();
    story.after(4000).responded(START.plusSeconds(300_000)).after(50).resolved();
    UUID visit = UUID.randomUUID();
    story.says(new VisitDue(visit, "resolved", START.plusSeconds(500_000)));
    story.says("dispatch", Map.of(), new RequestAmended(UUID.randomUUID(), Story.words()));
    story.after(90).says(new VisitRecorded(visit, "phone", "reached", "he"));
    story.says(rated("no", 2));
    story.says("feedback", Map.of(), rated("partly", 3));
    story.says("intake", Map.of(), new AmendmentAsked(UUID.randomUUID(), 1, Story.words()));
    UUID redo = UUID.randomUUID();
    story.says(new RedoAsked(redo, null)).after(5);
    story.says(new RedoDecided(redo, true, "li", null)).after(30).reopened();
    return story.after(40).taken().after(50).resolved().after(60).says(rated("yes", 5));
  }

  private static WhistleBlown whistle() {
    return new WhistleBlown(
        UUID.randomUUID(),
        "general",
        "990101001",
        "D06",
        List.of("D06", "D07"),
        "chen",
        null,
        null);
  }

  private static RequestRated rated(String solved, int level) {
    return new RequestRated(UUID.randomUUID(), solved, level, "resident", List.of(), null);
  }

  private static CaseWork apply(List<Story.Told> told) {
    UUID id = told.getFirst().fact().requestId();
    CaseWork work = new CaseWork(id, null, new ClockBook(AnyTerms.anyTerms(), List.of()));
    told.forEach(one -> work.hear(one.fact(), NOW));
    return work;
  }

  /** As an inbox would: any ready event next. */
  private static List<Story.Told> inSomeOrder(List<Story.Told> told, Random random) {
    List<Story.Told> left = new ArrayList<>(told);
    List<Story.Told> order = new ArrayList<>();
    Map<String, Long> marks = new HashMap<>();
    while (!left.isEmpty()) {
      List<Story.Told> ready = left.stream().filter(one -> isReady(one, marks)).toList();
      Story.Told next = ready.get(random.nextInt(ready.size()));
      left.remove(next);
      order.add(next);
      marks.put(next.fact().producer(), next.fact().sequence());
    }
    return order;
  }

  private static boolean isReady(Story.Told told, Map<String, Long> marks) {
    return marks.getOrDefault(told.fact().producer(), 0L) == told.fact().sequence() - 1
        && told.heard().entrySet().stream()
            .allMatch(mark -> marks.getOrDefault(mark.getKey(), 0L) >= mark.getValue());
  }

  private static Set<String> ledger(CaseWork work) {
    Set<String> lines = new TreeSet<>();
    work.ledger().forEach(entry -> lines.add(entry.toString()));
    return lines;
  }

  private static List<Fact> timeline(CaseWork work) {
    return work.facts().stream()
        .sorted(
            Comparator.comparing(Fact::at)
                .thenComparing(Fact::producer)
                .thenComparing(Fact::sequence)
                .thenComparing(Fact::eventId))
        .toList();
  }
}
