package org.whistle.chaos.planted;

import java.time.Duration;
import java.util.List;
import org.whistle.chaos.fault.Fault;
import org.whistle.chaos.fault.Forgery;

/** A defect that somebody could write, as changes to the real sources. */
public enum Defect {
  AN_INBOX_THAT_SKIPS_ITS_MARKS(
      List.of(new Fault.Forged(Forgery.REPEAT, 40)),
      List.of("dispatch", "dispatch-2"),
      List.of("every service heard everything", "nothing is held or parked"),
      new Change(
          "platform/journal/src/main/java/org/whistle/journal/Delivery.java",
          "      meters.repeats().increment();",
          "      apply(page, opened);")),

  AN_OUTBOX_THAT_IS_EMPTIED_BEFORE_THE_ACKNOWLEDGEMENT(
      List.of(new Fault.BrokerAway(Duration.ofSeconds(6))),
      List.of("intake", "intake-2", "dispatch", "dispatch-2"),
      List.of("the topic is what the journals say"),
      new Change(
          "platform/journal/src/main/java/org/whistle/journal/Relay.java",
          "    List<OutboxStore.Acknowledged> acknowledged = acknowledged(rows, send(rows));",
          """
              outbox.delete(
                  rows.stream()
                      .map(row -> new OutboxStore.Acknowledged(row, 0, 0))
                      .toList(),
                  rows.getFirst().log());
              List<OutboxStore.Acknowledged> acknowledged = acknowledged(rows, send(rows));
          """)),

  A_SWEEP_WITHOUT_A_LOCK(
      List.of(),
      List.of("tracking", "tracking-2"),
      List.of("each miss is announced once"),
      new Change(
          "tracking-service/src/main/java/org/whistle/tracking/store/DueClocks.java",
          """
                  for update of m skip locked
                  \"""
                      .formatted\
          """,
          """
                  \"""
                      .formatted\
          """),
      new Change(
          "tracking-service/src/main/java/org/whistle/tracking/SweepClocks.java",
          "            List<DueClocks.Due> found = find.get();",
          """
                      List<DueClocks.Due> found = find.get();
                      java.util.concurrent.locks.LockSupport.parkNanos(300_000_000);
          """),
      new Change(
          "tracking-service/src/main/java/org/whistle/tracking/model/ClockBook.java",
          "clock.isStopped() || clock.missedAt() != null || !clock.isLate(now)",
          "clock.isStopped() || !clock.isLate(now)"),
      new Change(
          "tracking-service/src/main/java/org/whistle/tracking/store/Batch.java",
          "select(\", (select whistle_now())\")",
          "select(\", (select whistle_now())\") + \" on conflict do nothing\"")),

  A_CALL_WHOSE_KEY_IS_NOT_KEPT(
      List.of(),
      List.of("dispatch", "dispatch-2"),
      List.of("what was answered is said once"),
      new Change(
          "platform/web/src/main/java/org/whistle/web/OnceInTransaction.java",
          "if (!keys.keep(key, answer))",
          "if (key.row().length == 0)")),

  AN_EVENT_THAT_HIDES_WHAT_ITS_WRITER_HAD_HEARD(
      List.of(),
      List.of("feedback", "feedback-2"),
      List.of("causes come before effects"),
      new Change(
          "platform/journal/src/main/java/org/whistle/journal/OpenPage.java",
          "Marks.parse(marks.without(writer.producer()))",
          "Marks.parse(\"\")")),

  AN_EVENT_THAT_IS_NEVER_QUEUED(
      List.of(),
      List.of("dispatch", "dispatch-2"),
      List.of("the topic is what the journals say"),
      new Change(
          "platform/journal/src/main/java/org/whistle/journal/PageStore.java",
          "said (request_id, sequence, turn, occurred_at)",
          "said (request_id, sequence, turn, occurred_at) where sequence % 3 <> 0"));

  private final List<Fault> plan;
  private final List<String> parts;
  private final List<String> broken;
  private final List<Change> changes;

  Defect(List<Fault> plan, List<String> parts, List<String> broken, Change... changes) {
    this.plan = plan;
    this.parts = parts;
    this.broken = broken;
    this.changes = List.of(changes);
  }

  /**
   * An edit of a source.
   *
   * @param file below the project's folder
   * @param text that stands there exactly once
   */
  public record Change(String file, String text, String replacement) {}

  /** What brings it to light, beside the load. */
  public List<Fault> plan() {
    return plan;
  }

  /** Who gets it. */
  public List<String> parts() {
    return parts;
  }

  /** Promises of which at least one has to be found broken. */
  public List<String> broken() {
    return broken;
  }

  List<Change> changes() {
    return changes;
  }
}
