package org.whistle.story;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stack's own time, set forward by {@code ./whistle time}, and what its journals say of it. */
record Clockwork(Stack stack) {
  private static final Duration A_BIT = Duration.ofSeconds(2);

  Instant now() {
    try (var tracking = stack.database("tracking");
        var statement = tracking.createStatement();
        var row = statement.executeQuery("select whistle_now()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  void step(Duration by) {
    System.out.print(stack.whistle("time", "+" + Math.max(1, by.toSeconds()) + "s"));
  }

  /** Until a moment after that time. */
  void stepTo(Instant time) {
    step(Duration.between(now(), time).plus(A_BIT));
  }

  /** From one due time of these to the next. */
  void walk(Duration length, Case... cases) {
    var end = now().plus(length);
    for (var at = now(); at.isBefore(end); at = now()) {
      var present = at;
      var next =
          Stream.of(cases)
              .flatMap(Case::dues)
              .filter(due -> due.isAfter(present))
              .min(Instant::compareTo)
              .orElse(end);
      stepTo(next.isBefore(end) ? next : end);
    }
  }

  /** How often a service said this of these requests; of clocks, of that for taking alone. */
  int said(String service, String type, List<String> ids) {
    return number(
        service,
        """
        select count(*) from journal where type = '%s' and request_id in %s
          and coalesce(body->>'clock', 'take') = 'take'
        """
            .formatted(type, in(ids.stream())));
  }

  /** How many verdicts were announced so far, asked quickly. */
  int verdicts(Connection tracking) throws SQLException {
    try (var statement = tracking.createStatement();
        var row =
            statement.executeQuery("select count(*) from journal where type = 'clock.missed'")) {
      row.next();
      return row.getInt(1);
    }
  }

  /** So that something can happen in the middle of a sweep, which is over in no time. */
  void judgeSlowly() {
    sql(
        "tracking",
        """
        create function slowly() returns trigger language plpgsql as
          $$ begin perform pg_sleep(0.002); return new; end $$;
        create trigger slowly before insert on journal
          for each row when (new.type = 'clock.missed') execute function slowly()
        """);
  }

  void judgeQuickly() {
    sql("tracking", "drop function slowly cascade");
  }

  /** Verdicts beyond one for each clock; none, unless a promise is broken. */
  int announcedTwice() {
    return number(
        "tracking",
        """
        select count(*) - count(distinct body->>'clockId') from journal
        where type = 'clock.missed'
        """);
  }

  /** How long after its due time a clock of these was called missed, at most. */
  Duration lateness(Case... cases) {
    return Duration.ofSeconds(
        number(
            "tracking",
            """
            select ceil(extract(epoch from max(occurred_at - (body->>'dueAt')::timestamptz)))
            from journal where type = 'clock.missed' and request_id in %s
            """
                .formatted(in(Stream.of(cases).map(Case::id)))));
  }

  /** What a service said of a request, in order: {@code request.escalated street}. */
  List<String> said(String service, Case request) {
    return List.of(
        sql(
                service,
                """
                select string_agg(concat_ws(' ', type, coalesce(body->>'tier', body->>'reason')),
                  ',' order by sequence)
                from journal where request_id = '%s'
                """
                    .formatted(request.id()))
            .split(","));
  }

  private int number(String service, String question) {
    return Integer.parseInt(sql(service, question));
  }

  private String sql(String service, String question) {
    try {
      return stack.sql(service, question);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String in(Stream<String> ids) {
    return ids.collect(Collectors.joining("','", "('", "')"));
  }
}
