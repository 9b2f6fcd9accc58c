package org.whistle.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.whistle.bench.Meter.Reading;
import org.whistle.bench.Sizing.Cost;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request costs, from pointing to rating, and what an open one costs: processor time of each
 * process, bytes of tables, log and topic. And from that, what so many a day need. Run by {@code
 * ./whistle bench capacity} with the URL, the data folder, the parts as {@code ./whistle status
 * --json} lists them, and how many requests.
 */
public final class CapacityBench {
  private static final Duration QUIET = Duration.ofSeconds(30);
  private static final int A_SECOND = 2;
  private static final int WARM = 20;
  private static final List<Sizing> SIZES =
      List.of(
          new Sizing("a district", 2_500, 5),
          new Sizing("a city such as Beijing", 70_000, 5),
          new Sizing("the nation", 1_300_000, 5));

  private final Life life;
  private final Meter meter;
  private final Postgres postgres;

  private CapacityBench(Life life, Meter meter, Postgres postgres) {
    this.life = life;
    this.meter = meter;
    this.postgres = postgres;
  }

  static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[1]);
    var status = new JsonMapper().readTree(arguments[2]);
    var parts = status.isArray() ? status : status.path("parts");
    var password = Files.readString(data.resolve("secrets/postgres.password")).strip();
    int port = 0;
    for (var part : parts) {
      port = part.path("name").asString().equals("postgres") ? part.path("port").asInt() : port;
    }
    var postgres = new Postgres(port, password);
    var life = new Life(new District(arguments[0]), new District(arguments[0], data, "community"));
    new CapacityBench(life, new Meter(data, parts, postgres), postgres)
        .run(Integer.parseInt(arguments[3]));
  }

  private void run(int requests) throws InterruptedException {
    together(WARM, life::whole);
    rest();
    var quiet = during(() -> Thread.sleep(QUIET));
    print("\nNobody does anything, %d s", QUIET.toSeconds());
    list(quiet, QUIET.toSeconds(), "a second");

    long said = meter.said();
    long commits = meter.commits();
    var whole = during(() -> together(requests, life::whole));
    double events = (meter.said() - said) / (double) requests;
    print("\n%d requests from pointing to rating, %.1f events each", requests, events);
    list(whole, requests, "a request");
    print(
        "  %-12s %9.1f a request, polling included",
        "commits", (meter.commits() - commits) / (double) requests);

    var open = during(() -> together(requests, life::begun));
    print("\n%d requests pointed, looked at and taken", requests);
    list(open, requests, "a request");
    print("\n%d of them stay open, nobody does anything, %d s", requests, QUIET.toSeconds());
    list(during(() -> Thread.sleep(QUIET)), QUIET.toSeconds(), "a second");

    print("\nMemory in MB: %s", meter.memory());
    var cost =
        new Cost(
            whole.allMillis() / 1000.0 / requests,
            whole.millis().getOrDefault("postgres", 0L) / 1000.0 / requests,
            events,
            whole.tables() / (double) requests,
            whole.bytes().getOrDefault("log", 0L) / (double) requests,
            whole.bytes().getOrDefault("topic", 0L) / (double) requests);
    print("\n%s", Sizing.header());
    SIZES.forEach(size -> print("%s", size.of(cost)));
  }

  private interface Doing {
    void go() throws InterruptedException;
  }

  private Reading during(Doing doing) throws InterruptedException {
    var before = meter.read();
    doing.go();
    rest();
    return meter.read().since(before);
  }

  private void together(int times, Runnable each) {
    var pace = new Pace(A_SECOND);
    var failed = new AtomicInteger();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < times; i++) {
        pace.awaitNext();
        people.execute(
            () -> {
              try {
                each.run();
              } catch (IllegalStateException refused) {
                System.err.println(refused.getMessage());
                failed.incrementAndGet();
              }
            });
      }
    }
    if (failed.get() > 0) {
      throw new IllegalStateException(failed.get() + " of " + times + " came to no end");
    }
  }

  /** Until all that was said has been brought to the topic, and heard. */
  private void rest() throws InterruptedException {
    for (var service : List.of("dispatch", "feedback", "intake", "tracking")) {
      Postgres.await(5, () -> postgres.count(service, "select count(*) from outbox") == 0);
    }
    Thread.sleep(Duration.ofSeconds(3));
  }

  private static void list(Reading used, double by, String each) {
    used.millis()
        .forEach((part, millis) -> print("  %-12s %9.2f ms of a core %s", part, millis / by, each));
    print("  %-12s %9.2f ms of a core %s", "together", used.allMillis() / by, each);
    used.bytes().forEach((what, bytes) -> print("  %-12s %9.0f bytes %s", what, bytes / by, each));
  }

  private static void print(String format, Object... values) {
    System.out.printf(format + "%n", values);
  }
}
