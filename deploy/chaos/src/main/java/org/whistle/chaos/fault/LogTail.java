package org.whistle.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;

/** What stands at the end of a partition's log on the broker's disk. */
final class LogTail {
  private static final int PARTITIONS = 8;

  private final Path kafka;

  /**
   * @param kafka the broker's folder
   */
  LogTail(Path kafka) {
    this.kafka = kafka;
  }

  /** Cuts bytes off the newest segment of this partition, or of the next that has any. */
  void cut(int partition, int bytes) {
    for (int i = 0; i < PARTITIONS; i++) {
      var newest = newest((partition + i) % PARTITIONS);
      if (newest.isPresent()) {
        cut(newest.get(), bytes);
        return;
      }
    }
    throw new NotDone("the topic is empty");
  }

  private Optional<Path> newest(int partition) {
    var folder = kafka.resolve("log/whistle.requests.v1-" + partition);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".log") && file.toFile().length() > 0)
          .max(Comparator.comparing(Path::getFileName));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void cut(Path segment, int bytes) {
    try (var file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
      file.truncate(Math.max(0, file.size() - bytes));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
