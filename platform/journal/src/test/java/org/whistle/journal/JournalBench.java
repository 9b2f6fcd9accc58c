package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.testing.Database;
import org.whistle.testing.Parts;

/** The figures of docs/decisions/0002-own-relay.md; {@code -Plong -Dtest=JournalBench}. */
@Tag("long")
class JournalBench {
  private static final int WRITERS = 16;
  private static final Duration RUN = Duration.ofSeconds(8);
  private final Database database = Parts.newDatabase();

  @BeforeEach
  void emptyTopics() {
    Parts.renewTopics();
  }

  @Test
  void writing_against_raw_commits() {
    double raw = rawCommits();
    try (Instance service = start()) {
      writes(service, Duration.ofSeconds(3));
      double written = writes(service, RUN);
      long start = System.nanoTime();
      awaitEmpty(service);
      System.out.printf(
          "BENCH raw %.0f commits/s; journal %.0f writes/s = %.2f of raw; last one sent after %.0f ms%n",
          raw, written, written / raw, (System.nanoTime() - start) / 1e6);
    }
  }

  @Test
  void draining_in_batches_and_one_by_one() {
    drain(500, 40_000);
    drain(1, 4_000);
  }

  private void drain(int batch, int rows) {
    try (Instance service = start("--whistle.journal.batch=" + batch)) {
      service.loop("relayLoop").stop();
      inParallel(
          () -> {
            for (int i = 0; i < rows / WRITERS; i++) {
              service.say(Ids.next());
            }
          });
      long start = System.nanoTime();
      service.loop("relayLoop").start();
      awaitEmpty(service);
      System.out.printf(
          "BENCH relay in batches of %d: %.0f events/s%n",
          batch, rows * 1e9 / (System.nanoTime() - start));
    }
  }

  @Test
  void from_write_to_reader_at_a_hundred_a_second() {
    List<Long> micros = new ArrayList<>();
    try (Instance service = start();
        KafkaConsumer<byte[], byte[]> reader = Topic.consumer(Parts.bootstrapServers())) {
      List<TopicPartition> all =
          java.util.stream.IntStream.range(0, 8)
              .mapToObj(p -> new TopicPartition(Peer.TOPIC, p))
              .toList();
      reader.assign(all);
      reader.seekToEnd(all);
      reader.poll(Duration.ofSeconds(1));
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () -> {
                long next = System.nanoTime();
                for (int i = 0; i < 1500; i++) {
                  service.say(Ids.next());
                  next += 10_000_000;
                  java.util.concurrent.locks.LockSupport.parkNanos(next - System.nanoTime());
                }
              });
      while (micros.size() < 1500) {
        for (ConsumerRecord<byte[], byte[]> message : reader.poll(Duration.ofMillis(100))) {
          java.time.Instant said = Envelope.of(Envelope.headersOf(message)).occurredAt();
          micros.add(Duration.between(said, java.time.Instant.now()).toNanos() / 1000);
        }
      }
      writing.join();
    }
    List<Long> sorted = micros.stream().skip(300).sorted().toList();
    System.out.printf(
        "BENCH locked to read at 100/s: p50 %.1f ms, p99 %.1f ms%n",
        sorted.get(sorted.size() / 2) / 1e3, sorted.get(sorted.size() * 99 / 100) / 1e3);
  }

  @Test
  void a_service_that_has_nothing_to_do() throws InterruptedException {
    try (Instance service = start()) {
      service.say(Ids.next());
      Thread.sleep(15_000); // slow on purpose: load runs meanwhile
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      Map<String, Long> before = cpu(threads);
      Thread.sleep(15_000); // slow on purpose: load runs meanwhile
      Map<String, Long> after = cpu(threads);
      long all =
          after.values().stream().mapToLong(x -> x).sum()
              - before.values().stream().mapToLong(x -> x).sum();
      System.out.printf("BENCH idle: %.1f %% of a core%n", all / 15e7);
      after.entrySet().stream()
          .map(e -> Map.entry(e.getKey(), e.getValue() - before.getOrDefault(e.getKey(), 0L)))
          .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
          .limit(8)
          .forEach(e -> System.out.printf("BENCH   %s %.2f %%%n", e.getKey(), e.getValue() / 15e7));
    }
  }

  private static Map<String, Long> cpu(ThreadMXBean threads) {
    Map<String, Long> cpu = new TreeMap<>();
    for (long id : threads.getAllThreadIds()) {
      java.lang.management.ThreadInfo info = threads.getThreadInfo(id);
      if (info != null) {
        cpu.merge(info.getThreadName(), threads.getThreadCpuTime(id), Long::sum);
      }
    }
    return cpu;
  }

  private Instance start(String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--spring.datasource.hikari.maximum-pool-size=20");
    return Instance.start(database, Parts.bootstrapServers(), all.toArray(String[]::new));
  }

  private static double writes(Instance service, Duration time) {
    AtomicLong written = new AtomicLong();
    long end = System.nanoTime() + time.toNanos();
    inParallel(
        () -> {
          while (System.nanoTime() < end) {
            service.say(Ids.next());
            written.incrementAndGet();
          }
        });
    return written.get() / (double) time.toSeconds();
  }

  private double rawCommits() {
    try (Connection connection = database.dataSource().getConnection()) {
      connection
          .createStatement()
          .execute("create schema bench; create table bench.raw (id uuid primary key, body text)");
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
    AtomicLong committed = new AtomicLong();
    String body = "x".repeat(1024);
    long end = System.nanoTime() + RUN.toNanos();
    inParallel(
        () -> {
          try (Connection connection = database.dataSource().getConnection();
              PreparedStatement insert =
                  connection.prepareStatement("insert into bench.raw values (?, ?)")) {
            while (System.nanoTime() < end) {
              insert.setObject(1, UUID.randomUUID());
              insert.setString(2, body);
              insert.executeUpdate();
              committed.incrementAndGet();
            }
          } catch (SQLException fault) {
            throw new IllegalStateException(fault);
          }
        });
    return committed.get() / (double) RUN.toSeconds();
  }

  private static void inParallel(Runnable work) {
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int i = 0; i < WRITERS; i++) {
        writers.submit(work);
      }
    }
  }

  private static void awaitEmpty(Instance service) {
    JdbcTemplate jdbc = service.get(JdbcTemplate.class);
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> jdbc.queryForList("select 1 from outbox limit 1").isEmpty());
    assertThat(jdbc.queryForList("select 1 from outbox limit 1")).isEmpty();
  }
}
