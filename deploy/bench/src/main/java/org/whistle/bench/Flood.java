package org.whistle.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Copies whose time to be taken ends in the same second, and what becomes of them. */
final class Flood {
  private static final String HEARD = "substring(marks from 'tracking=(\\d+)')::bigint";
  private static final Duration AHEAD = Duration.ofSeconds(5);
  private final Postgres postgres;
  private final int from;
  private final int to;
  private final long heardBefore;
  private Instant due = Instant.EPOCH;
  private Instant last = Instant.EPOCH;

  Flood(Postgres postgres, int from, int to) {
    this.postgres = postgres;
    this.from = from;
    this.to = to;
    this.heardBefore =
        postgres.count("dispatch", "select max(%s) from %s".formatted(HEARD, rows()));
  }

  int size() {
    return to - from + 1;
  }

  /**
   * Sets their due times.
   *
   * @param perSecond how many are due each second; all of them at once when it is 0
   */
  Instant comeDue(int perSecond) {
    due =
        postgres
            .ask(
                "tracking",
                "select whistle_now() + interval '%d seconds'"
                    .formatted(AHEAD.toSeconds() + size() / 20_000),
                row -> row.getObject(1, OffsetDateTime.class))
            .getFirst()
            .toInstant();
    last = perSecond == 0 ? due : due.plusSeconds(size() / perSecond);
    String at =
        perSecond == 0
            ? "'%s'::timestamptz".formatted(due)
            : "'%s'::timestamptz + (n - %d) * interval '1 second' / %d"
                .formatted(due, from, perSecond);
    postgres.run(
        "tracking",
        """
        update clocks set step = 100, due_at = d.at, next_at = d.at
        from (select bench_id(n) id, %s as at from generate_series(%d, %d) n) d
        where request_id = d.id and clock = 'take'
        """
            .formatted(at, from, to));
    postgres.run("tracking", "vacuum analyze clocks");
    return due;
  }

  Instant due() {
    return due;
  }

  /** Looks from the end: what is judged stands at the beginning of the index for a while. */
  boolean isJudged() {
    return !postgres.holds(
        "tracking",
        """
        exists (select from clocks where step = 100
            and next_at between '%s' and '%s'
          order by next_at desc, request_id desc limit 1)
        """
            .formatted(due, last));
  }

  /** Looks from the end: what comes last is heard last. */
  boolean isHeard() {
    return !postgres.holds(
        "dispatch",
        "exists (select from %s and %s <= %d order by request_id desc limit 1)"
            .formatted(rows(), HEARD, heardBefore));
  }

  /** Whether every service has heard what the others said of them. */
  boolean isLevel() {
    return Stream.of("tracking", "dispatch").allMatch(this::isKnown);
  }

  private boolean isKnown(String producer) {
    return Stream.of("intake", "dispatch", "tracking", "feedback")
            .map(
                service ->
                    postgres.count(
                        service,
                        "select sum(substring(marks from '%s=(\\d+)')::bigint) from %s"
                            .formatted(producer, rows())))
            .distinct()
            .count()
        == 1;
  }

  /**
   * Verdicts that left and that dispatch has not heard. It says something of each that it hears,
   * and has said nothing of a copy before.
   */
  long ahead() {
    long left = size() - postgres.count("tracking", "select count(*) from outbox where turn > 0");
    return left
        - postgres.count(
            "dispatch",
            "select count(*) from journal where request_id between bench_id(%d) and bench_id(%d)"
                .formatted(from, to));
  }

  /** How many verdicts there are, and of how many clocks. */
  String verdicts() {
    return postgres
        .ask(
            "tracking",
            """
            select count(*), count(distinct body->>'clockId') from journal
            where type = 'clock.missed' and request_id between bench_id(%d) and bench_id(%d)
            """
                .formatted(from, to),
            row -> String.format(Locale.ROOT, "%d of %d clocks", row.getLong(1), row.getLong(2)))
        .getFirst();
  }

  /** From due to the time of the verdict, each. */
  Latencies lateness() {
    return Latencies.of(
        postgres
            .ask(
                "tracking",
                """
                select extract(epoch from at - due_at) * 1e9 from clock_ledger
                where entry = 'missed' and request_id between bench_id(%d) and bench_id(%d)
                """
                    .formatted(from, to),
                row -> row.getLong(1))
            .stream()
            .mapToLong(Long::longValue)
            .toArray());
  }

  /** From due to when a page showed it, each. */
  Latencies latenessOn(Map<String, Instant> shown) {
    Map<String, Instant> dues = new HashMap<>();
    postgres
        .ask(
            "tracking",
            """
            select request_id::text, due_at from clock_ledger
            where entry = 'missed' and request_id between bench_id(%d) and bench_id(%d)
            """
                .formatted(from, to),
            row -> Map.entry(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .forEach(due -> dues.put(due.getKey(), due.getValue()));
    return Latencies.of(Bench.differences(dues, shown));
  }

  private String rows() {
    return "request_marks where request_id between bench_id(%d) and bench_id(%d)"
        .formatted(from, to);
  }
}
