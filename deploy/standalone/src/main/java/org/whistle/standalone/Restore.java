package org.whistle.standalone;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whistle.machine.WalArchive;

/**
 * {@code ./whistle restore FILE}: makes a back-up the district of an empty data folder. Kafka's
 * part is not in it: the services send their journals into the new topic by themselves.
 */
final class Restore {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final DateTimeFormatter LIFE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final long SPARE = 256L << 20;

  /** What may be in a folder that counts as empty: it can be made again. */
  private static final List<String> NOTHING = List.of("logs", "cache", "unfinished.restore");

  /**
   * How to go on after the back-up's own end.
   *
   * @param archive the folder that was {@code WHISTLE_ARCHIVE}
   * @param until null is as far as it goes
   */
  record Further(Path archive, @Nullable Instant until) {}

  private final Installation installation;

  private final Supplier<String> passphrase;

  /**
   * @param passphrase asked for when the file looks like a back-up
   */
  Restore(Installation installation, Supplier<String> passphrase) {
    this.installation = installation;
    this.passphrase = passphrase;
  }

  /** What a restore that was broken off leaves behind. */
  static Path unfinished(Installation installation) {
    return installation.data().resolve("unfinished.restore");
  }

  void run(Path file, @Nullable Further further) throws IOException {
    lookAround();
    try (var reader = new BackupReader(file)) {
      var manifest = reader.manifest();
      var archive = further == null ? null : archive(manifest, further);
      var secrets = SealedSecrets.open(reader.sealedSecrets(), passphrase.get(), reader.told());
      reader.check();
      needSpace(manifest);
      clean();
      Files.writeString(unfinished(installation), file + "\n");
      unpack(reader);
      if (further != null && archive != null) {
        archive.replayInto(installation.data().resolve("postgres"), further.until());
      }
      SealedSecrets.write(secrets, installation.secrets());
      new Lineage(LIFE.format(Instant.now())).write(installation);
      Files.writeString(Backup.mark(installation), manifest.begun() + "\n");
      NumberGap.since(manifest.begun()).write(installation);
      Files.delete(unfinished(installation));
      System.out.printf(
          "Restored %s, as of %s, into %s. Start it with ./whistle up%n",
          file, further == null ? manifest.ended() : "its archive", installation.data());
    }
  }

  private void lookAround() throws IOException {
    if (Supervisor.holds(installation)) {
      throw new Trouble("Whistle runs in " + installation.data() + ": stop it, or choose another");
    }
    Files.createDirectories(installation.data());
    if (Files.exists(unfinished(installation))) {
      return;
    }
    try (var there = Files.list(installation.data())) {
      if (there.anyMatch(path -> !NOTHING.contains(path.getFileName().toString()))) {
        throw new Trouble(
            installation.data() + " isn't empty: a district lives there. Set WHISTLE_DATA");
      }
    }
  }

  private static WalArchive archive(Manifest manifest, Further further) {
    var folder = new Lineage(manifest.lineage()).folder(further.archive());
    if (!Files.isDirectory(folder)) {
      throw new Trouble("No archive of this back-up in " + further.archive() + ": " + folder);
    }
    if (further.until() != null && further.until().isBefore(manifest.ended())) {
      throw new Trouble("The back-up itself ends later, at " + manifest.ended());
    }
    return WalArchive.in(folder);
  }

  private void needSpace(Manifest manifest) throws IOException {
    long free = Files.getFileStore(installation.data()).getUsableSpace();
    if (free < manifest.size() + SPARE) {
      throw new Trouble(
          "The disk of %s has %d MB left, the back-up unpacks to %d MB"
              .formatted(installation.data(), free >> 20, manifest.size() >> 20));
    }
  }

  /** Deletes what a restore that was broken off left. */
  private void clean() throws IOException {
    if (!Files.exists(unfinished(installation))) {
      return;
    }
    try (var leftovers = Files.walk(installation.data())) {
      for (var path : leftovers.sorted(Comparator.reverseOrder()).toList()) {
        var top = installation.data().relativize(path).getName(0).toString();
        if (!top.isEmpty() && !NOTHING.contains(top)) {
          Files.delete(path);
        }
      }
    }
  }

  private void unpack(BackupReader reader) throws IOException {
    for (var folder : reader.folders()) {
      makeFolder(inside(folder));
    }
    for (var name : reader.manifest().entries().keySet()) {
      var target = inside(name);
      makeFolder(target.getParent());
      try (var output = new BufferedOutputStream(Files.newOutputStream(target), 1 << 20)) {
        reader.copy(name, output);
      }
      Files.setPosixFilePermissions(target, FILE);
    }
  }

  private void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeFolder(folder.getParent());
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
    }
  }

  private Path inside(String name) {
    var path = installation.data().resolve(name).normalize();
    boolean known = name.startsWith(Backup.DATABASE) || Backup.MARKS.contains(name);
    if (!known || !path.startsWith(installation.data())) {
      throw new Trouble("A back-up has no " + name);
    }
    return path;
  }
}
