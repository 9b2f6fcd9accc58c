package org.whistle.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whistle.machine.LiveCopy;
import org.whistle.machine.Ports;

class RestoreTest {
  private static final String PASSPHRASE = "abcde-fghjk";

  @TempDir Path folder;
  private Path file;
  private Installation empty;

  @BeforeEach
  void backUp() throws IOException {
    var secrets = Files.createDirectory(folder.resolve("secrets"));
    Files.writeString(secrets.resolve("vault.key"), "never in the open");
    file = folder.resolve("district.backup");
    empty = new Installation(folder, folder, folder.resolve("empty"), Ports.free(), 1);
    try (var writer = new BackupWriter(file)) {
      writer.add("demo.mark", content(""));
      writer.folder("postgres/pg_notify");
      writer.add("postgres/base/1", content("a table".repeat(1000)));
      var span = new LiveCopy.Span("1", "18.6", "0/1", "0/2");
      var manifest =
          new Manifest(
              Manifest.FORMAT, Instant.now(), Instant.now(), span, "first", writer.entries());
      writer.finish(manifest, secrets, PASSPHRASE);
    }
  }

  @Test
  void a_back_up_becomes_the_district_of_an_empty_folder() throws IOException {
    restore(PASSPHRASE);

    assertThat(empty.data().resolve("postgres/base/1")).hasContent("a table".repeat(1000));
    assertThat(empty.data().resolve("postgres/pg_notify")).isEmptyDirectory();
    assertThat(empty.data().resolve("demo.mark")).exists();
    assertThat(empty.secrets().resolve("vault.key")).hasContent("never in the open");
    for (var path : List.of("postgres", "secrets")) {
      assertThat(Files.getPosixFilePermissions(empty.data().resolve(path)))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
    assertThat(NumberGap.of(empty)).isPresent();
    assertThat(Lineage.of(empty).name()).isNotEqualTo("first");
  }

  @Test
  void secrets_are_never_in_the_open() throws IOException {
    try (var zip = FileSystems.newFileSystem(file)) {
      assertThat(new String(Files.readAllBytes(zip.getPath(Backup.SECRETS)), UTF_8))
          .doesNotContain("never in the open", "vault");
    }
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    refuses("another-one", "passphrase");
  }

  @Test
  void a_file_that_lost_its_end_is_refused() throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(bytes.length() - 100);
    }
    refuses(PASSPHRASE, "its end is missing");
  }

  @Test
  void a_damaged_byte_is_found_before_anything_is_written() throws IOException {
    change("postgres/base/1", "another table");
    refuses(PASSPHRASE, "damaged: postgres/base/1");
  }

  @Test
  void a_manifest_that_was_exchanged_too_is_found_by_the_passphrase() throws IOException {
    try (var zip = FileSystems.newFileSystem(file)) {
      var manifest = zip.getPath(Backup.MANIFEST);
      Files.writeString(manifest, Files.readString(manifest).replace("7000", "7001"));
    }
    refuses(PASSPHRASE, "somebody changed it");
  }

  @Test
  void what_the_manifest_does_not_list_is_refused() throws IOException {
    change("postgres/base/2", "smuggled");
    refuses(PASSPHRASE, "doesn't hold what its manifest lists");
  }

  @Test
  void a_district_is_never_written_over() throws IOException {
    Files.createDirectories(empty.data().resolve("postgres"));
    assertThatThrownBy(() -> restore(PASSPHRASE)).hasMessageContaining("isn't empty");
  }

  @Test
  void a_restore_that_was_broken_off_is_recognised_and_begun_again() throws IOException {
    Files.createDirectories(empty.data().resolve("postgres/base"));
    Files.writeString(empty.data().resolve("postgres/base/9"), "half");
    Files.writeString(Restore.unfinished(empty), "");

    assertThatThrownBy(() -> new Up(empty).lookAround()).hasMessageContaining("broken off");
    restore(PASSPHRASE);
    assertThat(empty.data().resolve("postgres/base/9")).doesNotExist();
    new Up(empty).lookAround();
  }

  private void change(String entry, String text) throws IOException {
    try (var zip = FileSystems.newFileSystem(file)) {
      Files.writeString(zip.getPath(entry), text);
    }
  }

  private void refuses(String passphrase, String why) {
    assertThatThrownBy(() -> restore(passphrase))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining(why);
    assertThat(empty.data()).isEmptyDirectory();
  }

  private void restore(String passphrase) throws IOException {
    new Restore(empty, () -> passphrase).run(file, null);
  }

  private static ByteArrayInputStream content(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
