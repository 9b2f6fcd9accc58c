package org.whistle.bench;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * First figures, each as a ratio to what the same machine does raw in the same run. Run by {@code
 * ./whistle bench} with the URL, the data folder, and the parts as {@code ./whistle status --json}
 * lists them.
 */
public final class Bench {
  private static final Duration PHASE = Duration.ofSeconds(15);
  private static final int CONNECTIONS = 16;
  private static final int WALL_RATE = 100;
  private final District district;
  private final JsonNode parts;
  private final String databasePassword;

  private Bench(District district, JsonNode parts, String databasePassword) {
    this.district = district;
    this.parts = parts;
    this.databasePassword = databasePassword;
  }

  static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[1]);
    var status = new JsonMapper().readTree(arguments[2]);
    var bench =
        new Bench(
            new District(arguments[0], data),
            status.isArray() ? status : status.path("parts"),
            Files.readString(data.resolve("secrets/postgres.password")).strip());
    bench.warmUp();
    bench.points();
    bench.wall();
    bench.memory();
  }

  private void warmUp() {
    pointAtFullSpeed(Duration.ofSeconds(10));
    awaitOnWall();
  }

  private void points() throws Exception {
    double raw =
        new RawPostgres(port("postgres"), databasePassword).commitsPerSecond(CONNECTIONS, PHASE);
    long before = district.pointedOnWall();
    long start = System.nanoTime();
    long acknowledged = pointAtFullSpeed(PHASE);
    double seconds = (System.nanoTime() - start) / 1e9;
    awaitCount(before + acknowledged);
    double drained = (System.nanoTime() - start) / 1e9;
    print("raw PostgreSQL commits/s at 16 connections   %8.0f", raw);
    print("acknowledged points/s                        %8.0f", acknowledged / seconds);
    print("points/s until all stood on the wall         %8.0f", acknowledged / drained);
    print("ratio, downstream keeping up                 %8.3f", acknowledged / drained / raw);
  }

  private void wall() throws Exception {
    var raw = new RawKafka(port("kafka")).latencies(WALL_RATE, PHASE);
    var seen = new ConcurrentHashMap<String, Instant>();
    var answered = new ConcurrentHashMap<String, Instant>();
    try (var lines = district.wallStream()) {
      Thread.ofVirtual().start(() -> noteAll(lines, "request.pointed", seen));
      try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
        var pace = new Pace(WALL_RATE);
        for (int i = 0; i < WALL_RATE * PHASE.toSeconds(); i++) {
          pace.awaitNext();
          workers.execute(() -> answered.put(district.point(), Instant.now()));
        }
      }
      var pace = new Pace(10);
      for (long i = 0; i < 150 && !seen.keySet().containsAll(answered.keySet()); i++) {
        pace.awaitNext();
      }
    }
    var latencies = Latencies.of(differences(answered, seen));
    print("raw Kafka produce→consume at 100/s           %s", raw);
    print("201 → wall stream at 100/s                   %s", latencies);
    print(
        "ratio of the p99s                            %8.2f",
        latencies.percentile(99) / raw.percentile(99));
    print(
        "points never seen on the stream              %8d",
        answered.keySet().stream().filter(id -> !seen.containsKey(id)).count());
  }

  private void memory() {
    long total = 0;
    for (JsonNode part : parts) {
      long bytes = part.path("memory").asLong();
      total += bytes;
      print(
          "resident memory %-12s                 %8d MB",
          part.path("name").asString(), bytes >> 20);
    }
    print("resident memory of the whole stack           %8d MB", total >> 20);
  }

  private long pointAtFullSpeed(Duration duration) {
    var acknowledged = new AtomicLong();
    long until = System.nanoTime() + duration.toNanos();
    try (var workers = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        workers.submit(
            () -> {
              while (System.nanoTime() < until) {
                district.point();
                acknowledged.incrementAndGet();
              }
            });
      }
    }
    return acknowledged.get();
  }

  private void awaitOnWall() {
    long last = -1;
    for (long now = district.pointedOnWall(); now != last; now = district.pointedOnWall()) {
      last = now;
      new Pace(1).awaitNext();
    }
  }

  private void awaitCount(long expected) {
    var pace = new Pace(20);
    while (district.pointedOnWall() < expected) {
      pace.awaitNext();
    }
  }

  private int port(String name) {
    for (JsonNode part : parts) {
      if (part.path("name").asString().equals(name)) {
        return part.path("port").asInt();
      }
    }
    throw new IllegalStateException("no part " + name);
  }

  static void noteAll(Stream<String> lines, String type, Map<String, Instant> seen) {
    each(lines, line -> note(line, type, seen));
  }

  /** Until the stream is closed, which ends it with an error. */
  static void each(Stream<String> lines, Consumer<String> what) {
    try {
      lines.forEach(what);
    } catch (UncheckedIOException closed) {
      return;
    }
  }

  private static void note(String line, String type, Map<String, Instant> seen) {
    if (line.startsWith("data:") && line.contains(type)) {
      var id = new JsonMapper().readTree(line.substring(5)).path("id").asString();
      seen.putIfAbsent(id, Instant.now());
    }
  }

  /** Nanoseconds from the one to the other, of what is in both. */
  static long[] differences(Map<String, Instant> from, Map<String, Instant> to) {
    return from.entrySet().stream()
        .filter(entry -> to.containsKey(entry.getKey()))
        .mapToLong(
            entry ->
                Math.max(0, Duration.between(entry.getValue(), to.get(entry.getKey())).toNanos()))
        .toArray();
  }

  private static void print(String format, Object... values) {
    System.out.printf(format + "%n", values);
  }
}
