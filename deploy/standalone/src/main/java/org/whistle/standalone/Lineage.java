package org.whistle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.whistle.machine.WalArchive;

/**
 * Which life of the district this is. Each restore begins another one, with an archive of its own:
 * two lives that go on from one back-up must not mix their WAL.
 */
record Lineage(String name) {

  private static final String FIRST = "first";

  static Lineage of(Installation installation) throws IOException {
    var file = file(installation);
    return new Lineage(Files.exists(file) ? Files.readString(file).strip() : FIRST);
  }

  void write(Installation installation) throws IOException {
    Files.writeString(file(installation), name + "\n");
  }

  /** Where this life's WAL goes, if anywhere: below {@code WHISTLE_ARCHIVE}. */
  Optional<WalArchive> archive(String root) throws IOException {
    if (root.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(WalArchive.in(Files.createDirectories(folder(Path.of(root)))));
  }

  Path folder(Path root) {
    return root.toAbsolutePath().resolve(name);
  }

  private static Path file(Installation installation) {
    return installation.data().resolve("lineage");
  }
}
