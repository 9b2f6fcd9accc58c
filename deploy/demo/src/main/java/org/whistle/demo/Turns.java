package org.whistle.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two weeks of turns: by day whoever sits there, by night somebody to be called. A grid has none at
 * night, and neither have units without night duty.
 */
final class Turns {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final int DAYS = 14;

  private Turns() {}

  /** Everybody's, from the morning of that day on. */
  static List<Map<String, Object>> from(LocalDate today) {
    return Stream.concat(
            Person.all().stream()
                .filter(it -> it.asMember().findAny().isPresent())
                .map(Turns::byDay),
            Person.nights().stream().map(Turns::byNight))
        .flatMap(turn -> IntStream.range(0, DAYS).mapToObj(day -> turn.on(today.plusDays(day))))
        .toList();
  }

  private static Turn byDay(Person person) {
    return new Turn(person, MORNING, EVENING, false);
  }

  private static Turn byNight(Person person) {
    return new Turn(person, EVENING, MORNING, true);
  }

  private record Turn(Person person, LocalTime from, LocalTime until, boolean byPhone) {
    Map<String, Object> on(LocalDate day) {
      return Map.of(
          "member", person.username(),
          "seat", person.seat(),
          "from", at(day, from),
          "until", at(until.isAfter(from) ? day : day.plusDays(1), until),
          "byPhone", byPhone);
    }

    private static Instant at(LocalDate day, LocalTime hour) {
      return day.atTime(hour).atZone(ZONE).toInstant();
    }
  }
}
