package org.whistle.tracking.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whistle.calendar.Limit;
import org.whistle.contracts.TrackingEvent.ClockBasis;
import org.whistle.contracts.TrackingEvent.ClocksOpened;
import org.whistle.contracts.TrackingEvent.OpenClock;
import org.whistle.contracts.TrackingEvent.UndatedClock;

/** One promise with a due time: what its ledger comes to. */
public record Clock(
    UUID id, UUID requestId, int cycle, Aim aim, Basis by, Dates dates, Course course) {
  static final int VERDICT = 100;

  /** The holding of what outlives every holder. */
  static final int NOBODY = 0;

  /**
   * What it is about and whom it means.
   *
   * @param clock wire name of its kind
   * @param subject a called unit's code, the id of a decision or a visit; absent for the request
   * @param rung counts the clocks of one kind and subject in this cycle, from 1; of promises to the
   *     resident those that took the place of others, else 0
   * @param tier whom it meant when it opened
   */
  public record Aim(
      String clock, @Nullable String subject, int rung, String urgency, String tier, int holding) {}

  /**
   * By what it is dated.
   *
   * @param basis key of the limit, for example {@code respond.N3}; {@code answer}, {@code visit} or
   *     {@code review} for a date that was named there
   * @param allowed the limit itself, for example {@code 3 working days}; absent for a named date
   * @param rule version of the rules, and {@code calendar} of the calendars
   */
  public record Basis(String basis, @Nullable String allowed, String rule, String calendar) {}

  /**
   * How far it is.
   *
   * @param step what comes next: 50 and 80 (percent: a warning), 100 (the verdict), 0 nothing more
   * @param nextAt when that comes
   * @param missedAt when it was called missed; such a clock runs on until it is stopped
   */
  public record Course(
      int step, @Nullable Instant nextAt, @Nullable Instant stoppedAt, @Nullable Instant missedAt) {
    static final Course BEGUN = new Course(0, null, null, null);
  }

  /** Two sweepers, or an event heard again, come to the same id. */
  static UUID idOf(UUID requestId, int cycle, ClockKind kind, Object... which) {
    StringBuilder name = new StringBuilder("%s/%d/%s".formatted(requestId, cycle, kind.wire()));
    for (Object part : which) {
      name.append('/').append(part);
    }
    return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What {@code clocks.opened} says of them: enough to open them again without any rule. */
  static ClocksOpened asOpened(List<Clock> clocks, UUID cause) {
    List<OpenClock> dated =
        clocks.stream()
            .filter(c -> c.dueAt() != null)
            .map(
                c ->
                    new OpenClock(
                        c.id,
                        c.clock(),
                        c.tier(),
                        c.holding(),
                        c.dueAt(),
                        c.asBasis(),
                        c.subject()))
            .toList();
    List<UndatedClock> undated =
        clocks.stream()
            .filter(c -> c.dueAt() == null)
            .map(
                c ->
                    new UndatedClock(
                        c.id, c.clock(), c.tier(), c.holding(), c.asBasis(), c.subject()))
            .toList();
    return new ClocksOpened(dated, cause, undated.isEmpty() ? null : undated);
  }

  private ClockBasis asBasis() {
    return new ClockBasis(
        rung(), by.basis(), by.rule(), by.calendar(), dates.startedAt(), by.allowed());
  }

  /** A clock that has begun and has no next step yet, as it was said. */
  static Clock begun(CaseFile file, int cycle, UndatedClock said, @Nullable Instant dueAt) {
    ClockBasis by = said.basis();
    return new Clock(
        said.clockId(),
        file.id(),
        cycle,
        new Aim(
            said.clock(),
            said.subject(),
            by.rung(),
            file.pointed().urgency(),
            said.tier(),
            said.holding()),
        new Basis(by.basis(), by.limit(), by.rule(), by.calendar()),
        Dates.opened(by.startedAt(), dueAt),
        Course.BEGUN);
  }

  /** The same, meaning no holder. */
  Clock ofNobody() {
    Aim anybody = new Aim(aim.clock, aim.subject, aim.rung, aim.urgency, aim.tier, NOBODY);
    return new Clock(id, requestId, cycle, anybody, by, dates, course);
  }

  public ClockKind kind() {
    return ClockKind.of(aim.clock());
  }

  public String clock() {
    return aim.clock();
  }

  public @Nullable String subject() {
    return aim.subject();
  }

  public int rung() {
    return aim.rung();
  }

  public String tier() {
    return aim.tier();
  }

  public int holding() {
    return aim.holding();
  }

  public Instant startedAt() {
    return dates.startedAt();
  }

  public @Nullable Instant dueAt() {
    return dates.dueAt();
  }

  public @Nullable Instant nextAt() {
    return course.nextAt();
  }

  public @Nullable Instant stoppedAt() {
    return course.stoppedAt();
  }

  public @Nullable Instant missedAt() {
    return course.missedAt();
  }

  public boolean isStopped() {
    return course.stoppedAt() != null;
  }

  /** Whether something at that moment came too late. */
  public boolean isLate(Instant at) {
    return dueAt() != null && at.isAfter(dueAt());
  }

  /** Whether another is of the same kind and about the same, in the same cycle. */
  boolean isAboutWhat(Clock other) {
    return cycle == other.cycle
        && clock().equals(other.clock())
        && Objects.equals(subject(), other.subject());
  }

  /** Whether another is due before it; one without a date is later than any with one. */
  boolean isLaterThan(Clock other) {
    return other.dueAt() != null && (dueAt() == null || dueAt().isAfter(other.dueAt()));
  }

  /** Whether it could be moved at that moment: a promise that is over or broken stays so. */
  boolean isOpen(Instant at) {
    return !isStopped() && missedAt() == null && !isLate(at);
  }

  /** The same promise with the date that was said; by which limit was not said then. */
  Clock due(@Nullable Instant date) {
    Basis unlimited = new Basis(by.basis(), null, by.rule(), by.calendar());
    Dates said = Dates.opened(startedAt(), date);
    return new Clock(id, requestId, cycle, aim, unlimited, said, Course.BEGUN);
  }

  /** With other dates, by that version of the calendars; the next step is open. */
  Clock moved(Dates newDates, String calendar) {
    Basis basis = new Basis(by.basis(), by.allowed(), by.rule(), calendar);
    return new Clock(id, requestId, cycle, aim, basis, newDates, Course.BEGUN);
  }

  Clock stopped(Instant at) {
    return with(0, null, at, missedAt());
  }

  Clock missed(Instant at) {
    return with(0, null, stoppedAt(), at);
  }

  /** The warning that is due at that moment, in percent; the last one where two have passed. */
  OptionalInt warning(Instant now) {
    int step = course.step();
    return IntStream.of(80, 50)
        .filter(share -> step > 0 && share >= step && step != VERDICT)
        .filter(share -> dueAt() != null && now.isBefore(dueAt()) && !now.isBefore(at(share)))
        .findFirst();
  }

  /** With the first step that lies ahead, the verdict at last. */
  Clock next(Instant now) {
    if (dueAt() == null) {
      return with(0, null, stoppedAt(), missedAt());
    }
    return IntStream.of(50, 80)
        .filter(share -> share > course.step() && at(share).isAfter(now))
        .mapToObj(share -> with(share, at(share), stoppedAt(), missedAt()))
        .findFirst()
        .orElseGet(() -> with(VERDICT, dueAt(), stoppedAt(), missedAt()));
  }

  private Instant at(int share) {
    Instant from = countedFrom(Objects.requireNonNull(dueAt()));
    return from.plus(Duration.between(from, dueAt()).dividedBy(100).multipliedBy(share));
  }

  /** Nobody is late with what waits for an opening before there was one. */
  private Instant countedFrom(Instant due) {
    String allowed = by.allowed();
    return allowed != null && Limit.parse(allowed) instanceof Limit.FromOpening(Duration time)
        ? due.minus(time)
        : startedAt();
  }

  private Clock with(
      int step, @Nullable Instant nextAt, @Nullable Instant stoppedAt, @Nullable Instant missedAt) {
    return new Clock(
        id, requestId, cycle, aim, by, dates, new Course(step, nextAt, stoppedAt, missedAt));
  }
}
