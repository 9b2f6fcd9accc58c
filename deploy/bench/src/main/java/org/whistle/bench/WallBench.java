package org.whistle.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The wall's stream on a full district: what its listeners cost. Run by {@code ./whistle bench
 * wall} with the URL, the data folder, the parts as {@code ./whistle status --json} lists them, and
 * how many open cases there are.
 */
public final class WallBench {
  private static final int LISTENERS = 200;
  private static final int EVENTS = 50;
  private static final Duration TIME = Duration.ofSeconds(30);

  private final District command;
  private final JsonNode parts;
  private final Postgres postgres;

  private WallBench(District command, JsonNode parts, Postgres postgres) {
    this.command = command;
    this.parts = parts;
    this.postgres = postgres;
  }

  static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[1]);
    var status = new JsonMapper().readTree(arguments[2]);
    var parts = status.isArray() ? status : status.path("parts");
    var password = Files.readString(data.resolve("secrets/postgres.password")).strip();
    new WallBench(
            new District(arguments[0], data),
            parts,
            new Postgres((int) number(parts, "postgres", "port"), password))
        .run(Integer.parseInt(arguments[3]));
  }

  private void run(int cases) throws Exception {
    fill(cases);
    busy(Duration.ofSeconds(20));
    double alone = busy(TIME);
    var heard = new AtomicLong();
    List<Stream<String>> streams = new ArrayList<>();
    for (int i = 0; i < LISTENERS; i++) {
      var lines = command.wallStream();
      streams.add(lines);
      Thread.ofVirtual().start(() -> Bench.each(lines, line -> count(line, heard)));
    }
    double listened = busy(TIME);
    print("cores of gateway and tracking, nobody listens   %8.2f", alone);
    print("cores of them with %d listeners             %8.2f", LISTENERS, listened);
    print("cores that the listeners cost                   %8.2f", listened - alone);
    print(
        "events heard by each, a second                  %8.1f",
        heard.get() / 1.0 / LISTENERS / TIME.toSeconds());
    streams.forEach(Stream::close);
  }

  /** Files that only tracking knows, and the numbers that count them. */
  private void fill(int cases) throws InterruptedException {
    var template = UUID.fromString(command.point());
    Postgres.await(
        2,
        () ->
            postgres.count(
                    "tracking", "select count(*) from cases where id = '%s'".formatted(template))
                == 1);
    Thread.sleep(Duration.ofSeconds(2));
    new Copies(postgres, template).makeFiles(1, cases, 1);
    postgres.run(
        "tracking",
        """
        insert into wall_counts (what, key, slot, n)
        select 'place-open', key, 15, %1$d / 48 from wall_counts where what = 'place-open' group by key
        union all select 'order', 'open', 15, %1$d union all select 'order', 'pointed', 15, %1$d
        on conflict (what, key, slot) do update set n = wall_counts.n + excluded.n
        """
            .formatted(cases));
  }

  /** So many events a second for a while; how many cores gateway and tracking took meanwhile. */
  private double busy(Duration time) {
    long begun = System.nanoTime();
    double before = seconds();
    var pace = new Pace(EVENTS / 2);
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      // A point is two events on the wall: pointed and placed.
      while (System.nanoTime() - begun < time.toNanos()) {
        pace.awaitNext();
        workers.execute(() -> command.point("丽锦社区"));
      }
    }
    return (seconds() - before) / ((System.nanoTime() - begun) / 1e9);
  }

  private double seconds() {
    return Stream.of("gateway", "tracking")
            .mapToDouble(
                name ->
                    ProcessHandle.of(number(parts, name, "pid"))
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow()
                        .toMillis())
            .sum()
        / 1000;
  }

  private static void count(String line, AtomicLong heard) {
    if (line.startsWith("id:")) {
      heard.incrementAndGet();
    }
  }

  private static long number(JsonNode parts, String name, String what) {
    for (JsonNode part : parts) {
      if (part.path("name").asString().equals(name)) {
        return part.path(what).asLong();
      }
    }
    throw new IllegalStateException("no part " + name);
  }

  private static void print(String format, Object... values) {
    System.out.printf(format + "%n", values);
  }
}
