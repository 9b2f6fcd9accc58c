package org.whistle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A calendar in the district's zone, never the machine's.
 *
 * @param hours the usual office hours, where the calendar names no others
 */
public record WorkingTime(WorkCalendar calendar, OfficeHours hours, ZoneId zone) {

  /** The same hours and zone by another calendar. */
  public WorkingTime with(WorkCalendar other) {
    return new WorkingTime(other, hours, zone);
  }

  /** The days around a year that aren't the same in both, for example known in one alone. */
  public List<LocalDate> differing(WorkingTime other, int year) {
    return LocalDate.of(year - 1, 12, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> !calendar.hours(day, hours).equals(other.calendar.hours(day, other.hours)))
        .toList();
  }

  /** Close of business a number of working days later; working days count from the day after. */
  public Optional<Instant> closeAfter(Instant from, int workingDays) {
    return closeAfter(from, workingDays, List.of());
  }

  /**
   * The same with pauses. A working day counts unless all of it, from opening to close, lies in a
   * pause: an hour's pause buys nothing. Where the last day's close lies in a pause, the office
   * time that was left of that day follows the pause, to the close of the next day that counts at
   * most: so no pause brings the end forward.
   */
  Optional<Instant> closeAfter(Instant from, int workingDays, Collection<Pause> pauses) {
    List<Pause> apart = Pause.apart(pauses);
    Optional<LocalDate> day = Optional.of(dateOf(from));
    for (int counted = 0; counted < workingDays; counted++) {
      day = day.flatMap(last -> nextThatCounts(last, apart));
    }
    return day.flatMap(last -> closeUnpaused(last, apart));
  }

  /** The first moment from then on at which the offices are open. */
  public Optional<Instant> opening(Instant from) {
    return after(from, Duration.ZERO);
  }

  /** The moment when that much office time has gone by. */
  public Optional<Instant> after(Instant from, Duration officeTime) {
    return after(from, officeTime, List.of());
  }

  /** The same with pauses, in which no office time goes by. */
  Optional<Instant> after(Instant from, Duration officeTime, Collection<Pause> pauses) {
    List<Pause> apart = Pause.apart(pauses);
    Duration left = officeTime;
    for (LocalDate day = dateOf(from); calendar.knows(day.getYear()); day = day.plusDays(1)) {
      for (Span session : open(day)) {
        for (Span span : session.from(from).without(apart)) {
          if (span.length().compareTo(left) >= 0) {
            return Optional.of(span.opens().plus(left));
          }
          left = left.minus(span.length());
        }
      }
    }
    return Optional.empty();
  }

  /** The usual close of business a number of days later, whether they are worked or not. */
  Instant endOfDayAfter(Instant from, int days) {
    return at(dateOf(from).plusDays(days), hours.closeOfBusiness());
  }

  /** Whether the offices are open; never in a year that wasn't announced. */
  public boolean isOpen(Instant at) {
    LocalDate day = dateOf(at);
    return calendar.knows(day.getYear())
        && open(day).stream()
            .anyMatch(session -> !at.isBefore(session.opens()) && at.isBefore(session.closes()));
  }

  private boolean counts(LocalDate day, List<Pause> pauses) {
    List<Span> open = open(day);
    return !open.isEmpty()
        && pauses.stream()
            .noneMatch(
                pause ->
                    !pause.from().isAfter(open.getFirst().opens())
                        && !pause.end().isBefore(open.getLast().closes()));
  }

  private Optional<LocalDate> nextThatCounts(LocalDate after, List<Pause> pauses) {
    LocalDate day = after.plusDays(1);
    while (calendar.knows(day.getYear()) && !counts(day, pauses)) {
      day = day.plusDays(1);
    }
    return Optional.of(day).filter(found -> calendar.knows(found.getYear()));
  }

  private Optional<Instant> closeUnpaused(LocalDate day, List<Pause> pauses) {
    Instant close = closeOf(day);
    Optional<Instant> pausedFrom =
        pauses.stream().filter(pause -> pause.covers(close)).findFirst().map(Pause::from);
    if (pausedFrom.isEmpty()) {
      return Optional.of(close);
    }
    Instant from = pausedFrom.get();
    return Stream.of(
            after(from, openBetween(from, day), pauses),
            nextThatCounts(day, pauses).flatMap(next -> closeUnpaused(next, pauses)))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private Duration openBetween(Instant from, LocalDate day) {
    return open(day).stream()
        .map(session -> session.from(from).length())
        .filter(Duration::isPositive)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** The sessions of a day in an announced year; none on a day off. */
  private List<Span> open(LocalDate day) {
    return calendar.hours(day, hours).orElseThrow().sessions().stream()
        .map(session -> new Span(at(day, session.opens()), at(day, session.closes())))
        .toList();
  }

  private Instant closeOf(LocalDate day) {
    return calendar
        .hours(day, hours)
        .filter(worked -> !worked.isClosed())
        .map(worked -> at(day, worked.closeOfBusiness()))
        .orElseGet(() -> at(day, hours.closeOfBusiness()));
  }

  private Instant at(LocalDate day, LocalTime time) {
    return ZonedDateTime.of(day, time, zone).toInstant();
  }

  private LocalDate dateOf(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
