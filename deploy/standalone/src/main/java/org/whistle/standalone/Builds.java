package org.whistle.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * Which program each part runs from: the one that everything was started with, until {@code
 * ./whistle upgrade} moved the part to another build. Kept in a file, which the supervisor reads
 * whenever it starts a part.
 */
final class Builds {

  private final Path file;

  Builds(Installation installation) {
    this.file = installation.run("builds.properties");
  }

  /** Everything begins with one build again. */
  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  Program of(String part, Supplier<Program> begun) {
    var folder = read().getProperty(part);
    return folder == null ? begun.get() : Program.in(Path.of(folder));
  }

  /** From its next start on. */
  void move(String part, Program program) {
    var all = read();
    all.setProperty(part, program.folder().toString());
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (var writer = Files.newBufferedWriter(fresh)) {
        all.store(writer, "what ./whistle upgrade moved");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Properties read() {
    var all = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        all.load(reader);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return all;
  }
}
