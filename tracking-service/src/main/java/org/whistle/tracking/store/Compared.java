package org.whistle.tracking.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * What "identical up to the order of concurrent events" compares: every column of every row of the
 * view, except
 *
 * <ul>
 *   <li>{@code heard_at} of timeline and ledger, which is when this view heard it;
 *   <li>a clock's step between its last said warning and its due time, once that is past: whether a
 *       warning was passed over is said to nobody;
 *   <li>in which slots the wall's counters lie, and counters that are zero.
 * </ul>
 *
 * @param request the column that holds the request's id
 * @param key what finds a row within its request
 * @param row what has to be the same
 */
record Compared(String table, String request, String key, String row) {
  /** All tables of the view, in the order in which its writers touch them. */
  static final List<String> TABLES =
      List.of("cases", "clocks", "clock_ledger", "timeline", "wall_counts");

  static final List<Compared> ROWS =
      List.of(
          new Compared("cases", "id", "number", "to_jsonb(t)"),
          new Compared(
              "clocks",
              "request_id",
              "id::text",
              """
              to_jsonb(t) || case when step in (50, 80) and due_at <= (select whistle_now())
                then jsonb_build_object('step', 100, 'next_at', due_at) else '{}' end"""),
          new Compared(
              "clock_ledger",
              "request_id",
              "concat_ws('/', clock_id, entry)",
              "to_jsonb(t) - 'heard_at'"),
          new Compared("timeline", "request_id", "event_id::text", "to_jsonb(t) - 'heard_at'"));

  private static final String NUMBERS =
      "select what || '/' || key as key, sum(n) as n from %s.wall_counts group by 1 having sum(n) <> 0";

  /** The wall's numbers: they belong to no request. */
  static String numbers(String schema) {
    return """
        select null::uuid, coalesce(l.key, s.key), to_jsonb(l)::text, to_jsonb(s)::text
        from (%s) l full join (%s) s using (key) where l.n is distinct from s.n
        """
        .formatted(NUMBERS.formatted("public"), NUMBERS.formatted(schema));
  }

  /**
   * Rows that differ, of requests that stand at the same place in both.
   *
   * @param which a further condition on {@code request_id}
   */
  String differing(String schema, String which) {
    String side =
        Stream.of(
                "select t.%2$s as request, %3$s as key, %4$s as row",
                "from %1$s.%5$s t join same on same.request_id = t.%2$s")
            .reduce("", (a, b) -> a + " " + b);
    String living = side.formatted("public", request, key, row, table);
    String shadow = side.formatted(schema, request, key, row, table);
    return """
        with same as materialized (
          select request_id from public.request_marks l join %s.request_marks s using (request_id)
          where l.marks = s.marks and %s)
        select coalesce(l.request, s.request), coalesce(l.key, s.key), l.row::text, s.row::text
        from (%s) l full join (%s) s on l.request = s.request and l.key = s.key
        where l.row is distinct from s.row
        """
        .formatted(schema, which, living, shadow);
  }
}
