package org.whistle.chaos.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.databind.json.JsonMapper;

/** {@code history.jsonl}: one line a call, appended as soon as the call has ended. */
final class HistoryFile implements AutoCloseable {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              included ->
                  included.withValueInclusion(
                      com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
          .build();

  private final BufferedWriter lines;

  private HistoryFile(BufferedWriter lines) {
    this.lines = lines;
  }

  static HistoryFile append(Path file) throws IOException {
    return new HistoryFile(
        Files.newBufferedWriter(file, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  synchronized void add(Call call) {
    try {
      lines.write(JSON.writeValueAsString(call));
      lines.newLine();
      lines.flush();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    lines.close();
  }
}
