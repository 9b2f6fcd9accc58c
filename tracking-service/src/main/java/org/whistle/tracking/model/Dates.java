package org.whistle.tracking.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.calendar.Limit;
import org.whistle.calendar.Limit.WorkingDays;
import org.whistle.calendar.Pause;
import org.whistle.calendar.WorkingTime;

/**
 * The dates of a clock, as the facts of its ledger make them.
 *
 * @param dueAt absent while it is paused, and when the date lies in a year without a calendar
 * @param firstDueAt when it was due before it was first moved; absent where it never was
 * @param extendedAt when its last extension was approved, and {@code extendedTo} until when
 * @param pauses as ISO 8601 intervals, in order; the last one may be open: {@code
 *     2026-11-16T02:00:00Z/..}
 * @param moves how often it was paused, resumed, extended or dated anew
 */
public record Dates(
    Instant startedAt,
    @Nullable Instant dueAt,
    @Nullable Instant firstDueAt,
    @Nullable Instant extendedAt,
    @Nullable Instant extendedTo,
    List<String> pauses,
    int moves) {
  private static final String OPEN = "/..";

  /** Nothing has moved it yet. */
  static Dates opened(Instant startedAt, @Nullable Instant dueAt) {
    return new Dates(startedAt, dueAt, null, null, null, List.of(), 0);
  }

  public boolean isPaused() {
    return !pauses.isEmpty() && pauses.getLast().endsWith(OPEN);
  }

  /** The times in which it stood still. */
  public List<Pause> stoodStill() {
    return pauses.stream()
        .map(interval -> interval.split("/"))
        .map(
            ends ->
                new Pause(
                    Instant.parse(ends[0]), ends[1].equals("..") ? null : Instant.parse(ends[1])))
        .toList();
  }

  /** What was promised first. */
  public @Nullable Instant promisedAt() {
    return moves == 0 ? dueAt : firstDueAt;
  }

  Dates paused(Instant at) {
    return with(Stream.concat(pauses.stream(), Stream.of(at + OPEN)).toList());
  }

  Dates resumed(Instant at) {
    Stream<String> before = pauses.stream().limit(pauses.size() - 1L);
    String ended = pauses.getLast().replace(OPEN, "/" + at);
    return with(Stream.concat(before, Stream.of(ended)).toList());
  }

  Dates extended(Instant at, Instant until) {
    return new Dates(startedAt, dueAt, firstDueAt, at, until, pauses, moves);
  }

  /** Moved once more, to that date. */
  Dates moved(@Nullable Instant date) {
    return new Dates(startedAt, date, promisedAt(), extendedAt, extendedTo, pauses, moves + 1);
  }

  /**
   * When it is due by these facts; empty while it is paused, and when no calendar knows.
   *
   * @param limit absent where somebody named the date
   */
  Optional<Instant> dueBy(@Nullable Limit limit, WorkingTime working) {
    if (extendedTo != null && extendedAt != null) {
      return named(extendedTo, extendedAt, working);
    }
    return limit == null
        ? Optional.ofNullable(promisedAt()).flatMap(date -> named(date, startedAt, working))
        : limit.endFrom(startedAt, stoodStill(), working);
  }

  /** A named date counts as the working days until it: it moves where a pause took whole ones. */
  private Optional<Instant> named(Instant date, Instant from, WorkingTime working) {
    if (stoodStill().stream().noneMatch(pause -> touches(pause, from, date))) {
      return Optional.of(date);
    }
    return workingDays(from, date, working)
        .flatMap(
            days ->
                days.endFrom(from, stoodStill(), working)
                    .map(end -> end.equals(days.endFrom(from, working).orElse(end)) ? date : end))
        .map(end -> end.isBefore(date) ? date : end);
  }

  private static boolean touches(Pause pause, Instant from, Instant date) {
    return pause.from().isBefore(date) && (pause.until() == null || pause.until().isAfter(from));
  }

  private static Optional<WorkingDays> workingDays(Instant from, Instant to, WorkingTime working) {
    LocalDate first = from.atZone(working.zone()).toLocalDate();
    LocalDate last = to.atZone(working.zone()).toLocalDate();
    List<Optional<Boolean>> days =
        first.plusDays(1).datesUntil(last.plusDays(1)).map(working.calendar()::works).toList();
    return days.stream().allMatch(Optional::isPresent)
        ? Optional.of(new WorkingDays((int) days.stream().filter(Optional::orElseThrow).count()))
        : Optional.empty();
  }

  private Dates with(List<String> newPauses) {
    return new Dates(startedAt, dueAt, firstDueAt, extendedAt, extendedTo, newPauses, moves);
  }
}
