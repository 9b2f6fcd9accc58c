package org.whistle.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log file that starts anew when it is full, keeping one predecessor. */
final class CappedLog {

  private final Path file;
  private final long capacity;

  /**
   * @param capacity bytes, after which the file becomes {@code .1}
   */
  CappedLog(Path file, long capacity) {
    this.file = file;
    this.capacity = capacity;
  }

  /** Copies what a process prints until it ends. */
  void copy(InputStream printed) throws IOException {
    Files.createDirectories(file.getParent());
    var buffer = new byte[8192];
    var length = printed.read(buffer);
    while (length >= 0) {
      try (var out = open()) {
        var size = Files.size(file);
        while (length >= 0 && size < capacity) {
          out.write(buffer, 0, length);
          size += length;
          length = printed.read(buffer);
        }
      }
      if (length >= 0) {
        var old = file.resolveSibling(file.getFileName() + ".1");
        Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private OutputStream open() throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
