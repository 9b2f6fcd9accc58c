package org.whistle.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whistle.machine.Postgres;
import org.whistle.machine.PostgresKit;

class DistrictTimeTest {
  private static final Path ROOT = Path.of(System.getProperty("whistle.root"));
  private static final Path JOURNAL =
      ROOT.resolve("platform/journal/src/main/resources/db/journal");
  private static final Duration DAYS = Duration.ofDays(3);

  @TempDir Path folder;
  private Postgres postgres;
  private Databases databases;
  private DistrictTime time;

  @BeforeEach
  void start() throws Exception {
    var kit = PostgresKit.unpackedUnder(ROOT.resolve("platform/machine/target/cache"));
    postgres = Postgres.start(kit, folder);
    var port = postgres.url("").replaceAll("\\D*127.0.0.1:(\\d+)/", "$1");
    databases = new Databases(Integer.parseInt(port), "unused");
    time = new DistrictTime(databases);
    for (var service : Stack.SERVICES) {
      databases.create(service);
      for (var migration : List.of("V1__journal.sql", "V2__relay_log.sql")) {
        run(service, Files.readString(JOURNAL.resolve(migration)));
      }
    }
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void once_anybody_has_the_new_time_nobody_is_told_the_old_one() throws Exception {
    var begun = Instant.now();
    var reading = CompletableFuture.supplyAsync(() -> readInTurns(2000));
    TimeUnit.MILLISECONDS.sleep(200); // slow on purpose: some read before
    time.forward(DAYS);

    var told = reading.join().stream().map(at -> at.isAfter(begun.plus(DAYS))).toList();

    assertThat(told.getFirst()).isFalse();
    assertThat(told.getLast()).isTrue();
    assertThat(told.subList(told.indexOf(true), told.size())).doesNotContain(false);
    assertThat(Duration.between(Instant.now(), time.now())).isCloseTo(DAYS, Duration.ofMinutes(1));
  }

  @Test
  void whoever_has_asked_the_old_time_ends_first() throws Exception {
    try (var writer = databases.connect("dispatch")) {
      writer.setAutoCommit(false);
      ask(writer);
      var setting = CompletableFuture.runAsync(this::forward);
      TimeUnit.MILLISECONDS.sleep(500); // slow on purpose
      assertThat(setting).isNotDone();

      writer.commit();

      await().atMost(Duration.ofSeconds(10)).until(setting::isDone);
      assertThat(time.shift()).isEqualTo(DAYS);
    }
  }

  @Test
  void who_never_ends_is_not_waited_for_and_nobodys_time_is_set() throws Exception {
    try (var writer = databases.connect("feedback")) {
      writer.setAutoCommit(false);
      ask(writer);

      assertThatThrownBy(() -> time.forward(DAYS)).isInstanceOf(Trouble.class);

      assertThat(time.shift()).isZero();
    }
  }

  @Test
  void steps_add_up_and_one_that_was_left_behind_catches_up() throws Exception {
    time.forward(DAYS);
    run("dispatch", "update whistle_clock set shift = '0'");

    time.forward(Duration.ofHours(2));

    for (var service : Stack.SERVICES) {
      assertThat(text(service, "shift from whistle_clock")).isEqualTo("74:00:00");
    }
  }

  @Test
  void time_goes_back_only_where_nothing_was_decided_since() throws Exception {
    time.forward(DAYS);
    run("intake", "insert into relay_checkpoints (vouched) values (whistle_now())");
    time.reset();
    assertThat(time.shift()).isZero();
    assertThat(text("intake", "count(*) from relay_checkpoints")).isEqualTo("0");

    time.forward(DAYS);
    run(
        "tracking",
        "insert into journal values (gen_random_uuid(), 1, gen_random_uuid(), 'clock.missed', 1, '',"
            + " whistle_now(), null, '{}')");
    assertThatThrownBy(() -> time.reset())
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("tracking");
    assertThat(time.shift()).isEqualTo(DAYS);
  }

  private void forward() {
    try {
      time.forward(DAYS);
    } catch (SQLException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** One database after the other, each in a transaction of its own. */
  private List<Instant> readInTurns(int times) {
    var read = new ArrayList<Instant>();
    var connections = new ArrayList<Connection>();
    try {
      for (var service : Stack.SERVICES) {
        connections.add(databases.connect(service));
      }
      for (int i = 0; i < times; i++) {
        read.add(ask(connections.get(i % connections.size())));
        TimeUnit.MILLISECONDS.sleep(1); // slow on purpose
      }
      for (var connection : connections) {
        connection.close();
      }
      return read;
    } catch (SQLException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Instant ask(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select whistle_now()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private String text(String database, String question) throws SQLException {
    try (var connection = databases.connect(database);
        var statement = connection.createStatement();
        var row = statement.executeQuery("select " + question)) {
      row.next();
      return row.getString(1);
    }
  }

  private void run(String database, String sql) throws SQLException {
    try (var connection = databases.connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
