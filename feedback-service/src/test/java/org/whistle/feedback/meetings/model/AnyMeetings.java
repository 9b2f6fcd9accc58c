package org.whistle.feedback.meetings.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.meetings.model.Decision.Charge;
import org.whistle.feedback.meetings.model.Decision.Signed;
import org.whistle.feedback.needs.model.Need;

/** Meetings, items and needs as tests want them. */
final class AnyMeetings {
  static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-11-21");
  static final UUID MEETING = UUID.randomUUID();
  static final Plan PLAN =
      new Plan(MEETING, Kind.NEEDS, "990101001001", NOW, "党群服务中心", null, "community", List.of());
  static final Signed SIGNED = new Signed("community", NOW);

  private AnyMeetings() {}

  static Meeting.Planned anyPlanned() {
    return new Meeting.Planned(PLAN);
  }

  static Meeting.Held anyHeld() {
    return anyPlanned().held(NOW);
  }

  static Meeting.Closed anyClosed() {
    return anyHeld().closed(NOW);
  }

  static Meeting.CalledOff anyCalledOff() {
    return anyPlanned().calledOff("weather");
  }

  static Need need(String channel, String state, int others) {
    return new Need(
        UUID.randomUUID(),
        "SQ-1",
        "990101001001003",
        "东风社区3号楼",
        "0204",
        channel,
        state,
        NOW,
        others);
  }

  static Item anyItem() {
    return Agenda.raised(MEETING, UUID.randomUUID());
  }

  static Decision anyDecision(Outcome outcome, @Nullable String dueOn) {
    var charge = dueOn == null ? null : new Charge("unit:D06", LocalDate.parse(dueOn));
    return new Decision(outcome, charge, UUID.randomUUID(), true, null, SIGNED, null);
  }
}
