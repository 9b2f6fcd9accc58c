package org.whistle.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What was done, a line for each fault, in a file that outlives the run. */
final class FaultBook {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;

  FaultBook(Path file) {
    this.file = file;
  }

  /**
   * A fault that is over.
   *
   * @param fault with its parameters, for people
   * @param goal seconds in which whoever was hit shall be back, where there is a goal
   * @param alone nothing else went wrong meanwhile
   * @param recovery in milliseconds
   */
  record Entry(
      int number,
      String kind,
      String fault,
      @Nullable Integer goal,
      boolean alone,
      Instant start,
      Instant end,
      @Nullable Long recovery,
      @Nullable String notDone) {}

  synchronized void write(Entry entry) {
    try {
      Files.writeString(
          file,
          JSON.writeValueAsString(entry) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  synchronized List<Entry> read() {
    try {
      var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
      return lines.stream().map(line -> JSON.readValue(line, Entry.class)).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
