package org.whistle.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that outlives the run: a line of JSON for each thing that was noted.
 *
 * @param file made with the first line
 * @param type of the things
 */
public record JsonLines<T>(Path file, Class<T> type) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Appends a line; it is in the file when this returns. */
  public synchronized void add(T one) {
    try {
      Files.writeString(
          file,
          JSON.writeValueAsString(one) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** All lines so far. */
  public synchronized List<T> read() {
    try {
      var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
      return lines.stream().map(line -> JSON.readValue(line, type)).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
