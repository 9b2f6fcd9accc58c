package org.whistle.chaos.fault;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.whistle.chaos.Target;
import tools.jackson.databind.json.JsonMapper;

/** Whether services answer at the door, relay what they said, and hear what others said. */
public final class Pulse {
  private static final String TOPIC = "whistle.requests.v1";
  private static final int PARTITIONS = 8;
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final Target target;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  /**
   * @param target must have been started
   */
  public Pulse(Target target) {
    this.target = target;
  }

  /**
   * Waits until these services do all their work again.
   *
   * @return how long after {@code since} (nanoseconds)
   * @throws IllegalStateException when they don't
   */
  Duration awaitFlow(List<String> services, long since, Duration patience) {
    var until = System.nanoTime() + patience.toNanos();
    await(() -> answer(services), until, services + " didn't answer");
    var ends = awaitEnds(until);
    for (var service : services.stream().filter(Parts.SERVICES::contains).toList()) {
      var top = awaitTop(service, until);
      await(() -> relayed(service, top), until, service + " didn't relay");
      await(() -> heard(service, ends), until, service + " didn't hear");
    }
    return Duration.ofNanos(System.nanoTime() - since);
  }

  /** Whether the door answers for these services. */
  boolean answer(List<String> services) {
    var request =
        HttpRequest.newBuilder(target.door().resolve("/health")).timeout(Duration.ofSeconds(2));
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var states = json.readTree(answer.body()).path("services");
      return services.stream()
          .allMatch(service -> states.path(service).path("status").asString("").equals("UP"));
    } catch (IOException | RuntimeException silent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /**
   * Waits until every process runs and the door says that all is well.
   *
   * @throws IllegalStateException when that doesn't happen
   */
  public void awaitHealth(Duration patience) {
    var until = System.nanoTime() + patience.toNanos();
    var everybody = new java.util.ArrayList<>(Parts.SERVICES);
    everybody.add("gateway");
    await(
        () -> target.parts().stream().allMatch(part -> part.isReady()),
        until,
        "not all parts are ready");
    await(() -> answer(everybody), until, "not all services are healthy");
  }

  /**
   * Waits until every relay has looked, after now, whether the log still has what it had.
   *
   * @throws IllegalStateException when one doesn't come to an end with it
   */
  public void awaitLogChecked(Duration patience) {
    var until = System.nanoTime() + patience.toNanos();
    var now = java.time.Instant.now().toString();
    for (var service : Parts.SERVICES) {
      await(
          () ->
              ask(
                      service,
                      "select count(*) from relay_topic where checked_at > ?::timestamptz",
                      statement -> statement.setString(1, now))
                  == 1,
          until,
          service + " didn't come to the end of checking the log");
    }
  }

  private boolean relayed(String service, long top) {
    return ask(
            service,
            "select count(*) from outbox where position <= ?",
            statement -> statement.setLong(1, top))
        == 0;
  }

  /** Every partition is read up to this end; a shorter log than that has begun anew. */
  private boolean heard(String service, Map<Integer, Long> ends) {
    var now = ends();
    var wanted =
        ends.entrySet().stream()
            .filter(end -> now.getOrDefault(end.getKey(), 0L) >= end.getValue())
            .filter(end -> end.getValue() > 0)
            .toList();
    var partitions = wanted.stream().map(Map.Entry::getKey).toArray(Integer[]::new);
    var offsets = wanted.stream().map(Map.Entry::getValue).toArray(Long[]::new);
    return ask(
            service,
            """
            select count(*) from unnest(?::int[], ?::bigint[]) as e (partition, stop)
            left join positions p on p.partition = e.partition and p.topic = '%s'
            where coalesce(p.next_offset, 0) < e.stop
            """
                .formatted(TOPIC),
            statement -> {
              var connection = statement.getConnection();
              statement.setArray(1, connection.createArrayOf("int", partitions));
              statement.setArray(2, connection.createArrayOf("bigint", offsets));
            })
        == 0;
  }

  private long awaitTop(String service, long until) {
    var top = new long[] {-1};
    await(
        () -> {
          top[0] = ask(service, "select coalesce(max(position), 0) from outbox", _ -> {});
          return top[0] >= 0;
        },
        until,
        "the database of " + service + " didn't answer");
    return top[0];
  }

  private Map<Integer, Long> awaitEnds(long until) {
    await(() -> !ends().isEmpty(), until, "the broker didn't answer");
    return ends();
  }

  /** Where the partitions end, or nothing when the broker doesn't say. */
  private Map<Integer, Long> ends() {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers",
            target.brokers(),
            "default.api.timeout.ms",
            3000,
            "request.timeout.ms",
            2000);
    var question =
        IntStream.range(0, PARTITIONS)
            .mapToObj(partition -> new TopicPartition(TOPIC, partition))
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    try (var admin = Admin.create(settings)) {
      return admin.listOffsets(question).all().get(4, TimeUnit.SECONDS).entrySet().stream()
          .collect(
              Collectors.toMap(end -> end.getKey().partition(), end -> end.getValue().offset()));
    } catch (ExecutionException | TimeoutException silent) {
      return Map.of();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private interface Question {
    void fill(java.sql.PreparedStatement statement) throws SQLException;
  }

  /** One number, or -1 when the database doesn't answer. */
  private long ask(String service, String sql, Question question) {
    try (Connection connection = target.database(service);
        var statement = connection.prepareStatement(sql)) {
      question.fill(statement);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException silent) {
      return -1;
    }
  }

  private static void await(BooleanSupplier fact, long until, String otherwise) {
    while (!fact.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException(otherwise);
      }
      Pause.of(LOOK_EVERY);
    }
  }
}
