package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.whistle.loop.Loop;

/** A flood of due clocks, and a district with a million files. Prints what it measures. */
@Tag("long")
@ServiceTest
// Filling takes longer than a request may.
@TestPropertySource(
    properties = "spring.datasource.hikari.data-source-properties.options=-c transaction_timeout=0")
class ManyClocksTest {
  /** From the end of the index: what is judged stands at its beginning for a while. */
  private static final String LAST_TO_JUDGE =
      """
      select count(*) from (select from clocks where step = 100
        order by next_at desc, request_id desc limit 1) last
      """;

  @LocalServerPort private int port;
  @Autowired private SettableWatermarks watermarks;
  @Autowired private SweepClocks sweep;
  @Autowired private Loop sweepLoop;
  @Autowired private JdbcTemplate jdbc;

  @BeforeEach
  void nobodySweeps() {
    sweepLoop.stop();
    watermarks.vouchAll();
  }

  @Test
  void a_hundred_thousand_clocks_due_in_the_same_second_are_each_judged_once() {
    fill(100_000, "- interval '1 minute'");
    jdbc.execute("analyze");
    Duration javaBefore = java();
    Duration postgresBefore = postgres();
    Duration took =
        time(
            () -> {
              sweepLoop.start();
              await().atMost(Duration.ofMinutes(2)).until(() -> count(LAST_TO_JUDGE) == 0);
              return 0;
            });
    System.out.printf(
        "100 000 verdicts in %d ms; processor time %d ms of Java, %d ms of PostgreSQL%n",
        took.toMillis(),
        java().minus(javaBefore).toMillis(),
        postgres().minus(postgresBefore).toMillis());
    assertThat(count("select count(*) from clocks where missed_at is null")).isZero();
    assertThat(count("select count(*) from journal where type = 'clock.missed'"))
        .isEqualTo(100_000);
    assertThat(count("select count(*) from outbox where turn > 0"))
        .as("what dispatch, which isn't here, has not heard")
        .isEqualTo(98_000);
  }

  @Test
  void a_million_files_make_neither_the_wall_nor_a_search_slow() {
    fill(1_000_000, "+ interval '10 days'");
    jdbc.execute("analyze");
    Client command = Client.command(port);
    Duration slowest = Duration.ZERO;
    for (String path :
        new String[] {
          "/api/wall",
          "/api/cases",
          "/api/cases?place=990101001001003",
          "/api/cases?state=resolved",
          "/api/cases?number=N1000000-7&open=true",
          "/api/cases?unit=D06"
        }) {
      command.get(path);
      Duration took = time(() -> command.call(path, "zh").status());
      System.out.printf("%-40s %d ms%n", path, took.toMillis());
      slowest = took.compareTo(slowest) > 0 ? took : slowest;
    }
    assertThat(slowest).isLessThan(Duration.ofMillis(500));
    Duration empty = time(() -> sweep.sweep() ? 1 : 0);
    System.out.printf("a sweep that finds nothing %d ms%n", empty.toMillis());
    assertThat(empty).isLessThan(Duration.ofMillis(100));
  }

  private void fill(int files, String due) {
    jdbc.update(
        """
        insert into cases (id, number, place, place_name, kind, category, urgency, channel,
          anonymous, restricted, rule, calendar, calendar_missing, pointed_at, words_id, cycle,
          state, "order", stage, tier, desk, holding, units, rated_cycle, level)
        select uuidv7(), ? || n, '99010100100100' || n % 8, '东风社区', 'help', '0202', 'urgent',
          'app', false, false, 'r', 'c', false, whistle_now(), uuidv7(), 1,
          case when n % 50 = 0 then 'waiting' else 'archived' end, 'pointed', 'file', 'grid',
          '990101001001003', 1, case when n % 90 = 0 then '{D06}'::text[] else '{}' end, 0, 0
        from generate_series(1, ?) n
        """,
        "N" + files + "-", files);
    jdbc.update(
        "insert into request_marks (request_id) select id from cases on conflict do nothing");
    jdbc.update(
        """
        insert into clocks (id, request_id, cycle, clock, rung, urgency, tier, holding, basis, rule,
          calendar, started_at, due_at, step, next_at)
        select gen_random_uuid(), id, 1, 'take', 1, 'urgent', 'grid', 1, 'take.urgent', 'r', 'c',
          whistle_now() - interval '1 hour', at, 100, at
        from cases, (select whistle_now() %s as at) due where number like ?
        """
            .formatted(due),
        "N" + files + "-%");
  }

  private long count(String sql) {
    Long count = jdbc.queryForObject(sql, Long.class);
    return count == null ? 0 : count;
  }

  private static Duration java() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private Duration postgres() {
    return jdbc.queryForList("select pid from pg_stat_activity", Long.class).stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration time(LongSupplier work) {
    long start = System.nanoTime();
    work.getAsLong();
    return Duration.of(System.nanoTime() - start, TimeUnit.NANOSECONDS.toChronoUnit());
  }
}
