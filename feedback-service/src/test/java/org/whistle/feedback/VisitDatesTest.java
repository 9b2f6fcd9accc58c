package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistle.calendar.InForce;
import org.whistle.feedback.model.CalledVisit.Reason;
import org.whistle.feedback.model.Subject;

class VisitDatesTest {
  private final VisitDates dates =
      new VisitDates(
          new FeedbackSettings(3, 2, Duration.ofHours(24), 2, 5, 10, Duration.ZERO),
          new WorkingDays(InForce.shipped(ZoneId.of("Asia/Shanghai"))));

  @ParameterizedTest(name = "{0} ended {1}: first try by {2}")
  @CsvSource({
    "general, 2026-11-20T02:00:00Z, 2026-11-24T10:00:00Z",
    "general, 2026-09-30T02:00:00Z, 2026-10-09T10:00:00Z",
    "urgent, 2026-02-16T15:30:00Z, 2026-02-17T15:30:00Z",
    "emergency, 2026-11-21T02:00:00Z, 2026-11-22T02:00:00Z",
    "general, 2026-12-31T02:00:00Z, 2027-01-02T02:00:00Z"
  })
  void the_first_try_is_due_within_a_day_or_two_working_days(
      String urgency, Instant ended, Instant by) {
    assertThat(dates.firstTryBy(subject(urgency, true), ended)).isEqualTo(by);
  }

  @Test
  void whom_nobody_can_reach_has_five_working_days_to_rate_the_posted_answer() {
    var ended = Instant.parse("2026-02-13T02:00:00Z");
    var posted = dates.visit(subject("urgent", false), ended);

    assertThat(posted.reason()).isEqualTo(Reason.POSTED);
    assertThat(posted.firstTryBy()).isEqualTo(Instant.parse("2026-02-27T10:00:00Z"));
    assertThat(dates.visit(subject("urgent", true), ended).reason()).isEqualTo(Reason.RESOLVED);
  }

  private static Subject subject(String urgency, boolean reachable) {
    return new Subject(
        UUID.randomUUID(),
        "SQ",
        "990101",
        "示范区",
        "help",
        "0106",
        urgency,
        false,
        List.of(),
        reachable);
  }
}
