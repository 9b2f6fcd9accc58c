package org.whistle.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.whistle.access.SecretFolder;
import org.whistle.machine.LiveCopy;

/**
 * {@code ./whistle backup FILE}: the district as of one instant, while everybody goes on working.
 */
final class Backup {

  static final String MANIFEST = "manifest.json";
  static final String SECRETS = "secrets.sealed";
  static final String DATABASE = "postgres/";

  /** What the data folder remembers beside its databases. */
  static final List<String> MARKS = List.of("demo.mark", "demo.done", SettableClock.MARK);

  private final Installation installation;

  Backup(Installation installation) {
    this.installation = installation;
  }

  /** Where the time of the last one stands. */
  static Path mark(Installation installation) {
    return installation.data().resolve("backup.last");
  }

  void run(Path file) throws IOException {
    lookAround(file);
    var fresh = Passphrase.make(installation);
    var begun = Instant.now();
    try (var writer = new BackupWriter(file)) {
      var manifest = write(writer, begun);
      writer.finish(manifest, installation.secrets(), Passphrase.of(installation));
      Files.writeString(mark(installation), begun + "\n");
      databases().audit("district.backed-up", "{\"begun\":\"" + begun + "\"}");
      System.out.printf(
          "Backed up as of %s: %s, %d MB of %d, in %.1f s%n",
          begun,
          file,
          Files.size(file) >> 20,
          manifest.size() >> 20,
          Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    } catch (SQLException | IOException failed) {
      throw new Trouble("The back-up was broken off, and nothing is left of it: " + failed);
    }
    advise(file, fresh);
  }

  private void lookAround(Path file) {
    if (!Supervisor.holds(installation)) {
      throw new Trouble("Whistle isn't running: ./whistle up first");
    }
    if (Files.exists(file)) {
      throw new Trouble(file + " is there already: choose another name");
    }
    if (!Files.isWritable(file.toAbsolutePath().getParent())) {
      throw new Trouble("Can't write to " + file.toAbsolutePath().getParent());
    }
  }

  private Manifest write(BackupWriter writer, Instant begun) throws IOException, SQLException {
    for (var mark : MARKS) {
      var path = installation.data().resolve(mark);
      if (Files.exists(path)) {
        try (var content = Files.newInputStream(path)) {
          writer.add(mark, content);
        }
      }
    }
    LiveCopy.Span span;
    try (var connection = databases().connect()) {
      var data = installation.data().resolve("postgres");
      span = new LiveCopy(connection, data).take(into(writer));
    }
    var lineage = Lineage.of(installation).name();
    return new Manifest(Manifest.FORMAT, begun, Instant.now(), span, lineage, writer.entries());
  }

  private Databases databases() {
    var page = new StatusBook(installation.run("status.json")).read();
    return page.parts().stream()
        .filter(part -> part.name().equals("postgres") && part.state().equals("ready"))
        .map(part -> new Databases(part.port(), password()))
        .findFirst()
        .orElseThrow(() -> new Trouble("PostgreSQL isn't ready: see ./whistle status"));
  }

  private String password() {
    return SecretFolder.at(installation.secrets()).postgresPassword();
  }

  private static LiveCopy.Target into(BackupWriter writer) {
    return new LiveCopy.Target() {
      @Override
      public void folder(String name) throws IOException {
        writer.folder(DATABASE + name);
      }

      @Override
      public void file(String name, InputStream content) throws IOException {
        writer.add(DATABASE + name, content);
      }
    };
  }

  private void advise(Path file, boolean fresh) throws IOException {
    if (fresh) {
      System.out.printf(
          """
          Write this down and keep it away from the back-ups: without it they can't be restored.
          Recovery passphrase (also in %s): %s
          """,
          Passphrase.file(installation), Passphrase.of(installation));
    }
    if (Files.getFileStore(file).equals(Files.getFileStore(installation.data()))) {
      System.out.println("It lies on the district's own disk: copy it to another one.");
    }
  }
}
