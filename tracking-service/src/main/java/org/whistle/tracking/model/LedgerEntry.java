package org.whistle.tracking.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a clock's history; nothing is ever taken back.
 *
 * @param entry {@code opened|warned-50|warned-80|missed|stopped}, each once a clock
 * @param at when it happened, not when it was heard
 * @param cause the event behind it; absent when time alone did it
 * @param by who did it; absent for rules and time
 * @param why wire name of the event, or {@code time}
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
    @Nullable Instant dueAt) {

  static LedgerEntry of(Clock clock, String entry, Instant at, Because because) {
    return new LedgerEntry(
        clock.id(),
        clock.requestId(),
        entry,
        at,
        because.event(),
        because.by(),
        because.why(),
        clock.rule(),
        clock.calendar(),
        clock.dueAt());
  }

  /** What moved a clock. */
  record Because(@Nullable UUID event, @Nullable String by, String why) {
    static final Because TIME = new Because(null, null, "time");
  }
}
