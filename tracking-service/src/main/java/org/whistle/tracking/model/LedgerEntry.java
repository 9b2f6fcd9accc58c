package org.whistle.tracking.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a clock's history; nothing is ever taken back, and the date that holds follows from the
 * lines.
 *
 * @param entry {@code opened|warned-50|warned-80|missed|stopped}, each once a clock; {@code
 *     paused|resumed|extended|moved} with the number of the move, for example {@code paused.1}; a
 *     warning of a clock that was moved has the number of its last move; {@code stands} with the
 *     number of dispatch's word where its request was reclassified and it stayed
 * @param at when it happened, not when it was heard
 * @param cause the event behind it; absent when time alone did it
 * @param by who did it; absent for rules and time
 * @param why wire name of the event, {@code time} or {@code calendar}
 * @param dueAt when the clock is due after it
 * @param allowed the limit; absent for a named date
 */
public record LedgerEntry(
    UUID clockId,
    UUID requestId,
    String entry,
    Instant at,
    @Nullable UUID cause,
    @Nullable String by,
    String why,
    String rule,
    String calendar,
    @Nullable Instant dueAt,
    @Nullable String allowed) {

  static LedgerEntry of(Clock clock, String entry, Instant at, Because because) {
    return new LedgerEntry(
        clock.id(),
        clock.requestId(),
        entry,
        at,
        because.event(),
        because.by(),
        because.why(),
        clock.by().rule(),
        clock.by().calendar(),
        clock.dueAt(),
        clock.by().allowed());
  }

  LedgerEntry due(Instant date) {
    return new LedgerEntry(
        clockId, requestId, entry, at, cause, by, why, rule, calendar, date, allowed);
  }

  /** What happened, without its number: {@code paused} for {@code paused.1}. */
  public String what() {
    int number = entry.indexOf('.');
    return number < 0 ? entry : entry.substring(0, number);
  }

  /** What moved a clock. */
  record Because(@Nullable UUID event, @Nullable String by, String why) {
    static final Because TIME = new Because(null, null, "time");
    static final Because CALENDAR = new Because(null, null, "calendar");
  }
}
