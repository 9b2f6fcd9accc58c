package org.whistle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** A calendar and its office hours in the district's zone, never the machine's. */
public record WorkingTime(WorkCalendar calendar, OfficeHours hours, ZoneId zone) {

  /** Close of business a number of working days later; working days count from the day after. */
  public Optional<Instant> closeAfter(Instant from, int workingDays) {
    return calendar
        .after(from.atZone(zone).toLocalDate(), workingDays)
        .map(day -> day.atTime(hours.closeOfBusiness()).atZone(zone).toInstant());
  }

  /** The moment when that much office time has gone by. */
  public Optional<Instant> after(Instant from, Duration officeTime) {
    Duration left = officeTime;
    ZonedDateTime start = from.atZone(zone);
    for (LocalDate day = start.toLocalDate();
        calendar.knows(day.getYear());
        day = day.plusDays(1)) {
      if (!calendar.works(day).orElseThrow()) {
        continue;
      }
      for (OfficeHours.Session session : hours.sessions()) {
        ZonedDateTime opens = later(start, day.atTime(session.opens()).atZone(zone));
        Duration open = Duration.between(opens, day.atTime(session.closes()).atZone(zone));
        if (open.isPositive() && open.compareTo(left) >= 0) {
          return Optional.of(opens.plus(left).toInstant());
        }
        left = open.isPositive() ? left.minus(open) : left;
      }
    }
    return Optional.empty();
  }

  /** Whether the offices are open; never in a year that wasn't announced. */
  public boolean isOpen(Instant at) {
    ZonedDateTime time = at.atZone(zone);
    return calendar.works(time.toLocalDate()).orElse(false)
        && hours.sessions().stream()
            .anyMatch(
                session ->
                    !time.toLocalTime().isBefore(session.opens())
                        && time.toLocalTime().isBefore(session.closes()));
  }

  private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
    return one.isAfter(other) ? one : other;
  }
}
