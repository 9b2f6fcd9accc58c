package org.whistle.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Copies of one request that was really pointed, in every service that knows of it, each at a desk
 * among a thousand: as if that many had been pointed, without the hours which that would take.
 * Their past isn't copied, only where they stand.
 */
final class Copies {
  private static final String NUMBERED = "bench_id(n)";
  private static final String STREETS = "lpad((900 + n % 40)::text, 3, '0')";
  private static final String COMMUNITIES = "lpad((100 + n / 40 % 25)::text, 3, '0')";
  private final Postgres postgres;
  private final UUID template;

  Copies(Postgres postgres, UUID template) {
    this.postgres = postgres;
    this.template = template;
    // an hour ago nobody pointed: no request of people's has an id among these
    long before = Instant.now().minus(Duration.ofHours(1)).toEpochMilli();
    for (String service : List.of("intake", "dispatch", "tracking", "feedback")) {
      postgres.run(
          service,
          """
          create function bench_id(n int) returns uuid language sql immutable as $$
            select (lpad(to_hex(%d + n), 12, '0') || '70008' || lpad(to_hex(n), 15, '0'))::uuid $$
          """
              .formatted(before));
    }
  }

  /** Makes those with these numbers, known to every service. */
  void make(int from, int to) {
    for (String service : List.of("intake", "dispatch", "feedback")) {
      copy(service, "request_marks", "request_id", Map.of(), from, to);
    }
    copy("dispatch", "handlings", "id", Map.of("number", "'B' || n"), from, to);
    makeFiles(from, to, 1);
  }

  /**
   * Makes those that only tracking knows: files with clocks that are not due for days.
   *
   * @param times how often each has all clocks of the request
   */
  void makeFiles(int from, int to, int times) {
    copy("tracking", "request_marks", "request_id", Map.of(), from, to);
    copy("tracking", "cases", "id", Map.of("number", "'B' || n"), from, to);
    for (int i = 0; i < times; i++) {
      var id = Map.of("id", "md5(t.id::text || n || '-%d')::uuid".formatted(i));
      copy("tracking", "clocks", "request_id", id, from, to);
    }
    postgres.run("tracking", "vacuum analyze");
    postgres.run("postgres", "checkpoint");
  }

  /** How many clocks one copy has. */
  long clocksEach() {
    return postgres.count(
        "tracking", "select count(*) from clocks where request_id = '%s'".formatted(template));
  }

  private void copy(
      String service, String table, String key, Map<String, String> other, int from, int to) {
    List<String[]> columns =
        postgres.ask(
            service,
            """
            select column_name, case when data_type = 'ARRAY' then ltrim(udt_name, '_') || '[]'
              else data_type end
            from information_schema.columns
            where table_name = '%s' and is_generated = 'NEVER' order by ordinal_position
            """
                .formatted(table),
            row -> new String[] {row.getString(1), row.getString(2)});
    postgres.run(
        service,
        "insert into %s (%s) select %s from %s t, generate_series(%d, %d) n where t.%s = '%s'"
            .formatted(
                table,
                columns.stream()
                    .map(column -> "\"%s\"".formatted(column[0]))
                    .collect(Collectors.joining(", ")),
                columns.stream()
                    .map(column -> valueOf(column[0], column[1], key, other))
                    .collect(Collectors.joining(", ")),
                table,
                from,
                to,
                key,
                template));
  }

  private String valueOf(String column, String type, String key, Map<String, String> other) {
    if (column.equals(key)) {
      return NUMBERED;
    }
    String plain = other.getOrDefault(column, "t.\"%s\"".formatted(column));
    return type.startsWith("text") && !other.containsKey(column)
        ? "regexp_replace(%s::text, '990101\\d{6}', '990101' || %s || %s, 'g')::%s"
            .formatted(plain, STREETS, COMMUNITIES, type)
        : plain;
  }
}
