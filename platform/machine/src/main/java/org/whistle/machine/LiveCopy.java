package org.whistle.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A copy of a running PostgreSQL, as of one instant in all its databases, without stopping anybody:
 * the manual's low-level base back-up. A server started on the copy replays the WAL that came with
 * it and stands where this one stood when the copy ended.
 */
public final class LiveCopy {

  /** What belongs to one run of a server, or is written by it at its start. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "postmaster.pid",
          "postmaster.opts",
          "backup_label",
          "backup_label.old",
          "tablespace_map",
          "tablespace_map.old",
          "backup_manifest",
          "recovery.signal",
          "standby.signal",
          "current_logfiles",
          "postgresql.auto.conf.tmp");

  /** Folders that have to be there, and empty. */
  private static final Set<String> EMPTY =
      Set.of(
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans",
          "pg_wal");

  private final Connection database;
  private final Path data;

  /**
   * @param database a connection of the super user, to any database, used by nobody else meanwhile
   * @param data the server's data folder
   */
  public LiveCopy(Connection database, Path data) {
    this.database = database;
    this.data = data;
  }

  /** Where the copy goes. */
  public interface Target {
    void folder(String name) throws IOException;

    /**
     * @param name with {@code /} between folders, below the data folder
     */
    void file(String name, InputStream content) throws IOException;
  }

  /**
   * What was copied.
   *
   * @param version of PostgreSQL; the copy needs the same major one
   * @param from where a server on the copy begins to replay
   * @param to up to where everything is in the copy
   */
  public record Span(String system, String version, String from, String to) {}

  /** Copies everything; when it throws, what it wrote is worth nothing. */
  public Span take(Target target) throws IOException, SQLException {
    // of this session: a copy that is broken off leaves nothing that would hold the WAL back
    ask("select pg_create_physical_replication_slot(?, true, true)", "copy_" + System.nanoTime());
    var from = ask("select pg_backup_start(?, true)::text", "whistle")[0];
    copyFiles(target);
    var end = ask("select lsn::text, labelfile, spcmapfile from pg_backup_stop(false)");
    if (!end[2].isBlank()) {
      throw new IOException("PostgreSQL has tablespaces outside its folder; they can't be copied");
    }
    copyWal(target, from, end[0]);
    target.file("backup_label", bytes(end[1]));
    var server =
        ask(
            "select system_identifier::text, current_setting('server_version')"
                + " from pg_control_system()");
    return new Span(server[0], server[1], from, end[0]);
  }

  private void copyFiles(Target target) throws IOException {
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            var name = name(folder);
            if (folder.getFileName().toString().startsWith("pgsql_tmp")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (!name.isEmpty()) {
              target.folder(name);
            }
            return EMPTY.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            var plain = file.getFileName().toString();
            if (!LEFT_OUT.contains(plain)
                && !plain.startsWith("pgsql_tmp")
                && !plain.startsWith("pg_internal.init")) {
              copy(target, file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failed;
          }
        });
    target.folder("pg_wal/archive_status");
  }

  /** A table that is dropped meanwhile is gone: the WAL says so too. */
  private void copy(Target target, Path file) throws IOException {
    InputStream content;
    try {
      content = Files.newInputStream(file);
    } catch (NoSuchFileException dropped) {
      return;
    }
    try (content) {
      target.file(name(file), content);
    }
  }

  private void copyWal(Target target, String from, String to) throws IOException, SQLException {
    var names = ask("select pg_walfile_name(?::pg_lsn), pg_walfile_name(?::pg_lsn)", from, to);
    var missing = new HashSet<>(List.of(names[0].substring(8), names[1].substring(8)));
    try (var files = Files.newDirectoryStream(data.resolve("pg_wal"))) {
      for (var file : files) {
        var name = file.getFileName().toString();
        boolean needed =
            name.matches("[0-9A-F]{24}")
                && name.substring(8).compareTo(names[0].substring(8)) >= 0
                && name.substring(8).compareTo(names[1].substring(8)) <= 0;
        if (needed || name.endsWith(".history")) {
          copy(target, file);
          missing.remove(name.substring(8));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new IOException("Some of the WAL from " + from + " to " + to + " is gone");
    }
  }

  private String name(Path file) {
    return data.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** The first row, as texts; null becomes empty. */
  private String[] ask(String question, String... values) throws SQLException {
    try (var statement = database.prepareStatement(question)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (var row = statement.executeQuery()) {
        row.next();
        var texts = new String[row.getMetaData().getColumnCount()];
        for (int i = 0; i < texts.length; i++) {
          var text = row.getString(i + 1);
          texts[i] = text == null ? "" : text;
        }
        return texts;
      }
    }
  }
}
