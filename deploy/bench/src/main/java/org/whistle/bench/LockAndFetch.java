package org.whistle.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The same with db-scheduler (lock-and-fetch), in a database of its own on the same server: an
 * execution a clock, whose handler writes verdict, ledger, journal and outbox in one transaction.
 */
final class LockAndFetch {
  private static final int THREADS = 16;
  private final Postgres postgres;

  LockAndFetch(Postgres postgres) {
    this.postgres = postgres;
  }

  /** Seconds from due to the last verdict. */
  double seconds(int clocks) {
    postgres.run("postgres", "create database bench_scheduler");
    try (var pool = pool()) {
      postgres.run("bench_scheduler", TABLES);
      postgres.run(
          "bench_scheduler",
          """
          insert into clocks select gen_random_uuid(), gen_random_uuid(), n, null
          from generate_series(1, %d) n
          """
              .formatted(clocks));
      return measure(pool, clocks);
    } finally {
      postgres.run("postgres", "drop database bench_scheduler with (force)");
    }
  }

  private double measure(DataSource pool, int clocks) {
    OneTimeTask<Void> verdict =
        Tasks.oneTime("verdict")
            .execute((instance, _) -> judge(pool, Integer.parseInt(instance.getId())));
    Scheduler scheduler =
        Scheduler.create(pool, verdict)
            .threads(THREADS)
            .pollUsingLockAndFetch(1.0, 4.0)
            .pollingInterval(Duration.ofMillis(100))
            .build();
    Instant due = Instant.now().plusSeconds(5 + clocks / 10_000);
    scheduler.scheduleBatch(
        IntStream.rangeClosed(1, clocks)
            .mapToObj(n -> SchedulableInstance.of(verdict.instance(Integer.toString(n)), due)));
    postgres.run("bench_scheduler", "vacuum analyze");
    scheduler.start();
    Postgres.await(
        5, () -> !postgres.holds("bench_scheduler", "exists (select from scheduled_tasks)"));
    double took = Duration.between(due, Instant.now()).toMillis() / 1e3;
    scheduler.stop();
    if (postgres.count("bench_scheduler", "select count(*) from journal") != clocks) {
      throw new IllegalStateException("not each clock was judged once");
    }
    return took;
  }

  private static void judge(DataSource pool, int n) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (var judge = connection.prepareStatement(JUDGE)) {
        judge.setInt(1, n);
        judge.setObject(2, UUID.randomUUID());
        judge.execute();
      }
      connection.commit();
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private HikariDataSource pool() {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(postgres.url("bench_scheduler"));
    pool.setUsername("postgres");
    pool.setPassword(postgres.password());
    pool.setMaximumPoolSize(THREADS + 4);
    return pool;
  }

  private static final String JUDGE =
      """
      with judged as (
          update clocks set missed_at = clock_timestamp() where n = ? and missed_at is null
          returning id, request_id),
        noted as (
          insert into clock_ledger select id, request_id, 'missed', clock_timestamp() from judged),
        said as (
          insert into journal
          select request_id, 2, ?, 'clock.missed', json_build_object('clockId', id) from judged)
      insert into outbox (request_id, sequence) select request_id, 2 from judged
      """;

  private static final String TABLES =
      """
      create table scheduled_tasks (
        task_name text not null, task_instance text not null, task_data bytea,
        execution_time timestamp with time zone not null, picked boolean not null, picked_by text,
        last_success timestamp with time zone, last_failure timestamp with time zone,
        consecutive_failures int, last_heartbeat timestamp with time zone, version bigint not null,
        priority smallint, primary key (task_name, task_instance));
      create index execution_time_idx on scheduled_tasks (execution_time);
      create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
      create table clocks (
        id uuid not null, request_id uuid not null, n int primary key, missed_at timestamptz);
      create table clock_ledger (
        clock_id uuid, request_id uuid, entry text, at timestamptz,
        primary key (request_id, clock_id, entry));
      create table journal (
        request_id uuid, sequence bigint, event_id uuid, type text, body json,
        primary key (request_id, sequence));
      create table outbox (
        position bigint generated always as identity primary key, request_id uuid, sequence bigint)
      """;
}
