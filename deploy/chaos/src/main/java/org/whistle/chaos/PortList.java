package org.whistle.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.whistle.machine.Ports;

/** The installation's ports, chosen before the supervisor would, so that wires lead to them. */
final class PortList {
  private final Path file;
  private final Properties ports = new Properties();

  PortList(Path data) throws IOException {
    this.file = data.resolve("run/ports.properties");
    Files.createDirectories(file.getParent());
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        ports.load(reader);
      }
    }
  }

  /** The port of this name, the same in every life of the run. */
  int of(String name) {
    if (!ports.containsKey(name)) {
      var port = Ports.free();
      while (ports.containsValue(Integer.toString(port))) {
        port = Ports.free();
      }
      ports.setProperty(name, Integer.toString(port));
      try (var writer = Files.newBufferedWriter(file)) {
        ports.store(writer, "chosen by chaos");
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return Integer.parseInt(ports.getProperty(name));
  }
}
