package org.whistle.tracking.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.TrackingEvent.ClockBasis;
import org.whistle.contracts.TrackingEvent.ClocksOpened;
import org.whistle.contracts.TrackingEvent.OpenClock;
import org.whistle.contracts.TrackingEvent.UndatedClock;

/**
 * One promise with a due time.
 *
 * @param clock {@code take|first-contact|respond|resolve}
 * @param rung counts the desks that were asked to take it in this cycle, from 1; else 0
 * @param tier whom it meant when it opened
 * @param basis key of the limit, for example {@code respond.N3}; {@code answer} for a named date
 * @param dueAt absent when the date lies in a year without a calendar
 * @param step what comes next: 50 and 80 (percent: a warning), 100 (the verdict), 0 nothing more
 * @param nextAt when that comes
 * @param missedAt when it was called missed; such a clock runs on until it is stopped
 */
public record Clock(
    UUID id,
    UUID requestId,
    int cycle,
    String clock,
    int rung,
    String urgency,
    String tier,
    int holding,
    String basis,
    String rule,
    String calendar,
    Instant startedAt,
    @Nullable Instant dueAt,
    int step,
    @Nullable Instant nextAt,
    @Nullable Instant stoppedAt,
    @Nullable Instant missedAt) {
  static final int VERDICT = 100;

  /** Two sweepers, or an event heard again, come to the same id. */
  static UUID idOf(UUID requestId, int cycle, ClockKind kind, int rung) {
    String name = "%s/%d/%s/%d".formatted(requestId, cycle, kind.wire(), rung);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** What {@code clocks.opened} says of them: enough to open them again without any rule. */
  static ClocksOpened asOpened(List<Clock> clocks, UUID cause) {
    List<OpenClock> dated =
        clocks.stream()
            .filter(c -> c.dueAt != null)
            .map(c -> new OpenClock(c.id, c.clock, c.tier, c.holding, c.dueAt, c.asBasis(), null))
            .toList();
    List<UndatedClock> undated =
        clocks.stream()
            .filter(c -> c.dueAt == null)
            .map(c -> new UndatedClock(c.id, c.clock, c.tier, c.holding, c.asBasis(), null))
            .toList();
    return new ClocksOpened(dated, cause, undated.isEmpty() ? null : undated);
  }

  private ClockBasis asBasis() {
    return new ClockBasis(rung, basis, rule, calendar, startedAt, null);
  }

  /** A clock that has begun and has no next step yet. */
  static Clock begun(CaseFile file, UndatedClock said, @Nullable Instant dueAt) {
    ClockBasis by = said.basis();
    return new Clock(
        said.clockId(),
        file.id(),
        file.handling().cycle(),
        said.clock(),
        by.rung(),
        file.pointed().urgency(),
        said.tier(),
        said.holding(),
        by.basis(),
        by.rule(),
        by.calendar(),
        by.startedAt(),
        dueAt,
        0,
        null,
        null,
        null);
  }

  public ClockKind kind() {
    return ClockKind.of(clock);
  }

  public boolean isStopped() {
    return stoppedAt != null;
  }

  /** Whether something at that moment came too late. */
  public boolean isLate(Instant at) {
    return dueAt != null && at.isAfter(dueAt);
  }

  /** The same promise with another date. */
  Clock due(@Nullable Instant date) {
    return new Clock(
        id, requestId, cycle, clock, rung, urgency, tier, holding, basis, rule, calendar, startedAt,
        date, 0, null, null, null);
  }

  Clock stopped(Instant at) {
    return with(0, null, at, missedAt);
  }

  Clock missed(Instant at) {
    return with(0, null, stoppedAt, at);
  }

  /** The warning that is due at that moment, in percent; the last one where two have passed. */
  OptionalInt warning(Instant now) {
    return IntStream.of(80, 50)
        .filter(share -> step > 0 && share >= step && step != VERDICT)
        .filter(share -> dueAt != null && now.isBefore(dueAt) && !now.isBefore(at(share)))
        .findFirst();
  }

  /** With the first step that lies ahead, the verdict at last. */
  Clock next(Instant now) {
    if (dueAt == null) {
      return with(0, null, stoppedAt, missedAt);
    }
    return IntStream.of(50, 80)
        .filter(share -> share > step && at(share).isAfter(now))
        .mapToObj(share -> with(share, at(share), stoppedAt, missedAt))
        .findFirst()
        .orElseGet(() -> with(VERDICT, dueAt, stoppedAt, missedAt));
  }

  private Instant at(int share) {
    return startedAt.plus(Duration.between(startedAt, dueAt).dividedBy(100).multipliedBy(share));
  }

  private Clock with(
      int newStep,
      @Nullable Instant newNextAt,
      @Nullable Instant newStoppedAt,
      @Nullable Instant newMissedAt) {
    return new Clock(
        id,
        requestId,
        cycle,
        clock,
        rung,
        urgency,
        tier,
        holding,
        basis,
        rule,
        calendar,
        startedAt,
        dueAt,
        newStep,
        newNextAt,
        newStoppedAt,
        newMissedAt);
  }
}
