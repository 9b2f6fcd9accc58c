package org.whistle.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Variables of one part alone: lines {@code NAME=VALUE}; empty ones and {@code #} say nothing. */
final class PartFile {

  private PartFile() {}

  /**
   * The environment with what the file adds or replaces.
   *
   * @throws Trouble when a line isn't a variable
   */
  static Map<String, String> over(Map<String, String> environment, Path file) {
    if (!Files.exists(file)) {
      return environment;
    }
    var all = new HashMap<>(environment);
    try {
      for (var line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          var name = line.indexOf('=');
          if (name < 1) {
            throw new Trouble("Not a variable in " + file + ": " + line);
          }
          all.put(line.substring(0, name).strip(), line.substring(name + 1));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return all;
  }
}
