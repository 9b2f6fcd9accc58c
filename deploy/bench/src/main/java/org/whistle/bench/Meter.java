package org.whistle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the whole system has used so far: processor time of each part, and bytes. */
final class Meter {
  private static final List<String> DATABASES =
      List.of("dispatch", "feedback", "gateway", "intake", "tracking");
  private static final List<String> SERVICES =
      List.of("dispatch", "feedback", "intake", "tracking");

  /** What doesn't stay: keys go after seven days, the relay's proofs after ten minutes. */
  private static final String PASSING =
      "select pg_total_relation_size('idempotency_keys') + pg_total_relation_size('relay_log')";

  private static final String LOG = "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint";
  private static final String SAID = "select count(*) from journal";
  private static final String TOPIC = "whistle.requests.v1-";

  /** Of {@code /proc/PID/stat}: what the process used, and what its children did that are gone. */
  private static final List<Integer> TICKS = List.of(13, 14, 15, 16);

  private static final int MILLIS_A_TICK = 10;

  private final Path data;
  private final JsonNode parts;
  private final Postgres postgres;

  Meter(Path data, JsonNode parts, Postgres postgres) {
    this.data = data;
    this.parts = parts;
    this.postgres = postgres;
  }

  /**
   * One reading, or the difference of two.
   *
   * @param millis of processor time, by part
   * @param bytes of each database and of what passes in it ({@code passing}), of the log ({@code
   *     log}) and of the topic ({@code topic})
   */
  record Reading(Map<String, Long> millis, Map<String, Long> bytes) {
    Reading since(Reading before) {
      return new Reading(less(millis, before.millis), less(bytes, before.bytes));
    }

    long allMillis() {
      return sum(millis, _ -> true);
    }

    /** What stays for good. */
    long tables() {
      return sum(bytes, DATABASES::contains) - bytes.getOrDefault("passing", 0L);
    }

    private static long sum(Map<String, Long> all, java.util.function.Predicate<String> which) {
      return all.entrySet().stream()
          .filter(it -> which.test(it.getKey()))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    private static Map<String, Long> less(Map<String, Long> all, Map<String, Long> before) {
      var left = new TreeMap<>(all);
      left.replaceAll((name, value) -> value - before.getOrDefault(name, 0L));
      return left;
    }
  }

  Reading read() {
    var millis = new TreeMap<String, Long>();
    for (var part : parts) {
      millis.put(part.path("name").asString(), family(part).mapToLong(Meter::millis).sum());
    }
    var bytes = new TreeMap<String, Long>();
    for (var database : DATABASES) {
      bytes.put(database, postgres.count(database, "select pg_database_size('" + database + "')"));
    }
    bytes.put("passing", SERVICES.stream().mapToLong(it -> postgres.count(it, PASSING)).sum());
    bytes.put("log", postgres.count("intake", LOG));
    bytes.put("topic", topicBytes());
    return new Reading(millis, bytes);
  }

  /** How many transactions PostgreSQL has committed; counted some seconds late. */
  long commits() {
    return postgres.count("intake", "select sum(xact_commit)::bigint from pg_stat_database");
  }

  /** How many events all services have said. */
  long said() {
    return SERVICES.stream().mapToLong(service -> postgres.count(service, SAID)).sum();
  }

  /** Resident memory of each part in MB, shared pages counted once among those who share them. */
  Map<String, Long> memory() {
    var all = new TreeMap<String, Long>();
    for (var part : parts) {
      all.put(part.path("name").asString(), family(part).mapToLong(Meter::kilobytes).sum() / 1024);
    }
    return all;
  }

  /** A part's processes; the supervisor's children are the other parts. */
  private static Stream<Long> family(JsonNode part) {
    var pid = part.path("pid").asLong();
    if (part.path("name").asString().equals("supervisor")) {
      return Stream.of(pid);
    }
    var children =
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid);
    return Stream.concat(Stream.of(pid), children);
  }

  private static long millis(long pid) {
    var stat = proc(pid, "stat");
    // a program's name may hold blanks, and ends with the last bracket
    var fields = ("pid name " + stat.substring(stat.lastIndexOf(')') + 1).strip()).split(" ");
    return stat.isEmpty()
        ? 0
        : TICKS.stream().mapToLong(field -> Long.parseLong(fields[field])).sum() * MILLIS_A_TICK;
  }

  private static long kilobytes(long pid) {
    return proc(pid, "smaps_rollup")
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  /** Nothing of a process that has just ended. */
  private static String proc(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc/" + pid, file));
    } catch (IOException gone) {
      return "";
    }
  }

  private long topicBytes() {
    try (var files = Files.walk(data.resolve("kafka"))) {
      return files
          .filter(file -> file.toString().contains(TOPIC) && file.toString().endsWith(".log"))
          .mapToLong(sized(Files::size))
          .sum();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private interface Sized {
    long of(Path file) throws IOException;
  }

  private static ToLongFunction<Path> sized(Sized size) {
    return file -> {
      try {
        return size.of(file);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    };
  }
}
