package org.whistle.tracking.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.FeedbackEvent.VisitAppointed;
import org.whistle.contracts.FeedbackEvent.VisitDue;
import org.whistle.contracts.FeedbackEvent.VisitRecorded;

/** A resident names a time: the first try is due then, and not before. */
class AgreedVisitTest {
  private static final Instant THURSDAY = Instant.parse("2026-11-19T10:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-11-20T11:00:00Z");

  @Test
  void the_first_try_is_due_at_the_end_of_the_time_that_was_named() {
    var visit = UUID.randomUUID();
    var story = Story.at("2026-11-16T02:00:00Z").pointed("general", THURSDAY, null).placed();
    story.after(60).taken().after(60).resolved().after(60);
    story.says(new VisitDue(visit, "resolved", THURSDAY)).after(60);
    story.says(new VisitAppointed(visit, EVENING, EVENING.plusSeconds(7200), "resident"));
    var agreed = tries(story);
    assertThat(agreed).hasSize(2);
    assertThat(agreed.getFirst().isStopped()).isTrue();
    assertThat(agreed.getLast().isStopped()).isFalse();
    assertThat(agreed.getLast().dueAt()).isEqualTo(EVENING.plusSeconds(7200));

    story.after(60).says(new VisitRecorded(visit, "phone", "no-contact", "he"));
    assertThat(tries(story)).allMatch(Clock::isStopped);
  }

  private static List<Clock> tries(Story story) {
    var book = new ClockBook(AnyTerms.anyTerms(AnyTerms.inForce()), List.of());
    var work = new CaseWork(story.id(), null, book);
    story.facts().forEach(fact -> work.hear(fact, fact.at()));
    return work.changedClocks().stream().filter(it -> it.clock().equals("visit-try")).toList();
  }
}
