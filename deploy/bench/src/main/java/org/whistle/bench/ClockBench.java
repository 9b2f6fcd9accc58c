package org.whistle.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clocks by the hundred thousand, on the running system. Run by {@code ./whistle bench clocks} with
 * the URL, the data folder, the parts as {@code ./whistle status --json} lists them, and how many.
 */
public final class ClockBench {
  /** Clocks that only wait, for each that comes due. */
  private static final int PENDING = 10;

  /** One alone says little: two cores have much else to do. */
  private static final int FLOODS = 3;

  private static final int STEADY = 50;
  private static final Duration QUIET = Duration.ofSeconds(15);
  private final Postgres postgres;
  private final District command;
  private final People people;
  private final int size;
  private int made;

  private ClockBench(Postgres postgres, District command, People people, int size) {
    this.postgres = postgres;
    this.command = command;
    this.people = people;
    this.size = size;
  }

  static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[1]);
    var status = new JsonMapper().readTree(arguments[2]);
    var password = Files.readString(data.resolve("secrets/postgres.password")).strip();
    var postgres = new Postgres(portOf(status, "postgres"), password);
    try (var people = new People(arguments[0], data)) {
      var district = new District(arguments[0], data);
      new ClockBench(postgres, district, people, Integer.parseInt(arguments[3])).run();
    }
  }

  private void run() throws Exception {
    postgres.run("dispatch", "update duties set pattern = 'always'");
    var copies = new Copies(postgres, template());
    print("people, nothing else to do                   %s", people.during(QUIET));
    double scheduler = new LockAndFetch(postgres).seconds(size);
    print("db-scheduler, %d due at once: seconds    %8.1f", size, scheduler);
    print("warming up");
    judged(flood(copies, size / 5), false);
    double few = median(copies);
    long each = copies.clocksEach();
    int files = (int) (size / each);
    copies.makeFiles(made + 1, made + files, PENDING);
    made += files;
    double pending = median(copies);
    print(
        "the same with %d more pending: median ratio %5.2f", files * each * PENDING, pending / few);
    steady(flood(copies, 30 * STEADY));
    double whistle = judged(flood(copies, size), true);
    print("verdicts in db-scheduler's time: ratio       %8.2f", whistle / scheduler);
  }

  /** Of floods of a fifth each, one after the other. */
  private double median(Copies copies) {
    return IntStream.range(0, FLOODS)
        .mapToDouble(i -> judged(flood(copies, size / 5), false))
        .sorted()
        .skip(FLOODS / 2)
        .findFirst()
        .orElseThrow();
  }

  private Flood flood(Copies copies, int count) {
    copies.make(made + 1, made + count);
    made += count;
    return new Flood(postgres, made - count + 1, made);
  }

  /** Seconds from due to the last verdict. */
  private double judged(Flood flood, boolean figures) {
    flood.comeDue(0);
    Postgres.await(10, () -> !Instant.now().isBefore(flood.due()));
    Postgres.await(10, flood::isJudged);
    var judged = Instant.now();
    print("%d due at once: seconds until committed  %8.1f", flood.size(), since(flood, judged));
    print("people meanwhile                             %s", people.between(flood.due(), judged));
    long[] most = {0};
    Postgres.await(
        2,
        () -> {
          if (figures) {
            most[0] = Math.max(most[0], flood.ahead());
          }
          return flood.isHeard();
        });
    var heard = Instant.now();
    print("seconds until dispatch had heard them all    %8.1f", since(flood, heard));
    print("people from then on                          %s", people.between(judged, heard));
    print("verdicts                                     %s", flood.verdicts());
    if (figures) {
      print("verdicts ahead of dispatch, at most          %8d", most[0]);
    }
    Postgres.await(1, flood::isLevel);
    return since(flood, judged);
  }

  private void steady(Flood flood) throws Exception {
    var seen = new ConcurrentHashMap<String, Instant>();
    try (var lines = command.wallStream()) {
      Thread.ofVirtual().start(() -> Bench.noteAll(lines, "clock.missed", seen));
      Instant from = flood.comeDue(STEADY);
      Postgres.await(5, () -> Instant.now().isAfter(from.plusSeconds(1 + flood.size() / STEADY)));
      Postgres.await(5, () -> flood.isJudged() && flood.isHeard());
      Thread.sleep(Duration.ofSeconds(1));
    }
    print("%d/s: from due to verdict                    %s", STEADY, flood.lateness());
    print("%d/s: from due to a page of the wall         %s", STEADY, flood.latenessOn(seen));
  }

  /**
   * A request in the community's name that everybody has heard of, and of which nothing is under
   * way.
   */
  private UUID template() throws InterruptedException {
    var id = UUID.fromString(command.point());
    String marks =
        "coalesce((select marks from request_marks where request_id = '" + id + "'), '')";
    List<String> services = List.of("intake", "dispatch", "tracking", "feedback");
    Postgres.await(
        2,
        () ->
            services.stream()
                .allMatch(
                    service ->
                        postgres.holds(
                            service, marks + " like 'dispatch=1,intake=1,tracking=1%'")));
    Thread.sleep(Duration.ofSeconds(1));
    return id;
  }

  private static double since(Flood flood, Instant moment) {
    return Duration.between(flood.due(), moment).toMillis() / 1e3;
  }

  private static int portOf(JsonNode status, String name) {
    for (JsonNode part : status.isArray() ? status : status.path("parts")) {
      if (part.path("name").asString().equals(name)) {
        return part.path("port").asInt();
      }
    }
    throw new IllegalStateException("no part " + name);
  }

  private static void print(String format, Object... values) {
    System.out.printf(format + "%n", values);
  }
}
