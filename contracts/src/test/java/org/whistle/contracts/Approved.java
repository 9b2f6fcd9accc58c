package org.whistle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with a file that somebody approved; {@code -Dwhistle.approve=true} writes it, and the
 * diff shows what changed.
 */
final class Approved {
  private Approved() {}

  static Path module() {
    return Path.of(System.getProperty("whistle.root", "..")).resolve("contracts");
  }

  static void compare(Path file, String text) {
    try {
      if (Boolean.getBoolean("whistle.approve")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(file).exists().hasContent(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
