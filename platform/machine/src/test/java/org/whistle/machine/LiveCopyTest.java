package org.whistle.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCopyTest {
  private static final PostgresKit KIT =
      PostgresKit.unpackedUnder(
          Path.of(System.getProperty("whistle.root"), "platform/machine/target/cache"));

  @TempDir Path folder;

  @Test
  void what_is_committed_before_a_copy_ends_is_in_it_and_nobody_waits_for_it() throws Exception {
    var stop = new AtomicBoolean();
    var committed = new AtomicLong();
    var copy = new Unpacked(folder.resolve("copy/data"), committed);
    try (var original = Postgres.start(KIT, Files.createDirectory(folder.resolve("original")))) {
      run(original, "create table said (number bigint, words text)");
      var writing = CompletableFuture.runAsync(() -> writeUntil(stop, committed, original));
      await().until(() -> committed.get() > 500);
      long begun = committed.get();
      try (var connection = connect(original)) {
        new LiveCopy(connection, folder.resolve("original/data")).take(copy);
      }
      assertThat(copy.committed).as("went on meanwhile").isGreaterThan(begun);
      stop.set(true);
      writing.join();
      assertThat(one(original, "select count(*) from pg_replication_slots")).isZero();
    }
    try (var restored = Postgres.start(KIT, folder.resolve("copy"))) {
      assertThat(one(restored, "select count(*) from said"))
          .isEqualTo(one(restored, "select max(number) from said"))
          .isBetween(copy.committed, committed.get());
    }
  }

  @Test
  void an_archive_leads_a_copy_to_a_time_or_as_far_as_it_goes() throws Exception {
    var archive = WalArchive.in(Files.createDirectory(folder.resolve("archive")));
    var data = folder.resolve("original/data");
    KIT.initialise(data, null);
    set(data, archive.settings(Duration.ofSeconds(30)));
    Instant middle;
    try (var original = Postgres.start(KIT, folder.resolve("original"))) {
      run(original, "create table said (number bigint, words text)");
      try (var connection = connect(original)) {
        for (var copy : List.of("middle", "end")) {
          var target = new Unpacked(folder.resolve(copy + "/data"), new AtomicLong());
          new LiveCopy(connection, data).take(target);
        }
      }
      run(original, "insert into said select n, '' from generate_series(1, 100) n");
      middle =
          Instant.parse(
              text(
                  original,
                  "select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
      run(original, "insert into said select n, '' from generate_series(101, 200) n");
      var last = text(original, "select pg_walfile_name(pg_switch_wal())");
      await()
          .untilAsserted(
              () ->
                  assertThat(text(original, "select last_archived_wal from pg_stat_archiver"))
                      .isGreaterThanOrEqualTo(last));
    }
    archive.replayInto(folder.resolve("middle/data"), middle);
    archive.replayInto(folder.resolve("end/data"), null);
    assertThat(restored("middle")).isEqualTo(100);
    assertThat(restored("end")).isEqualTo(200);
  }

  private long restored(String copy) throws SQLException {
    try (var restored = Postgres.start(KIT, folder.resolve(copy))) {
      await().until(() -> text(restored, "select pg_is_in_recovery()").equals("f"));
      return one(restored, "select count(*) from said");
    }
  }

  private static void set(Path data, Map<String, String> settings) throws IOException {
    var lines =
        settings.entrySet().stream()
            .map(set -> set.getKey() + " = '" + set.getValue().replace("'", "''") + "'");
    Files.write(
        data.resolve("postgresql.auto.conf"),
        (Iterable<String>) lines::iterator,
        StandardOpenOption.APPEND);
  }

  /** Remembers how much was committed when the last file was copied that isn't WAL. */
  private static final class Unpacked implements LiveCopy.Target {
    private final Path folder;
    private final AtomicLong counter;
    private long committed;

    Unpacked(Path folder, AtomicLong counter) throws IOException {
      this.folder = Files.createDirectories(folder);
      this.counter = counter;
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    @Override
    public void folder(String name) throws IOException {
      Files.createDirectories(folder.resolve(name));
    }

    @Override
    public void file(String name, InputStream content) throws IOException {
      if (!name.startsWith("pg_wal") && !name.equals("backup_label")) {
        committed = counter.get();
      }
      Files.copy(content, folder.resolve(name));
    }
  }

  private void writeUntil(AtomicBoolean stop, AtomicLong committed, Postgres original) {
    try (var connection = connect(original);
        var insert =
            connection.prepareStatement("insert into said values (?, repeat('x', 2000))")) {
      while (!stop.get()) {
        insert.setLong(1, committed.get() + 1);
        insert.executeUpdate();
        committed.incrementAndGet();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Connection connect(Postgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.url("postgres"), PostgresKit.USER, "unused");
  }

  private static void run(Postgres postgres, String sql) throws SQLException {
    try (var connection = connect(postgres);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long one(Postgres postgres, String question) throws SQLException {
    return Long.parseLong(text(postgres, question));
  }

  /** Empty for null. */
  private static String text(Postgres postgres, String question) throws SQLException {
    try (var connection = connect(postgres);
        var row = connection.createStatement().executeQuery(question)) {
      row.next();
      return Objects.requireNonNullElse(row.getString(1), "");
    }
  }
}
