package org.whistle.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.whistle.machine.Ports;

/** Free ports, chosen once and remembered, so that what was known yesterday is true today. */
final class PortBook {

  private final Path file;
  private final Properties ports = new Properties();
  private final Map<String, Integer> given = new HashMap<>();

  PortBook(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        ports.load(reader);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  /** The port of this name: the one of last time unless somebody else took it. */
  int port(String name) {
    return given.computeIfAbsent(name, this::choose);
  }

  private int choose(String name) {
    var known = Integer.parseInt(ports.getProperty(name, "0"));
    if (known != 0 && Ports.isFree(known)) {
      return known;
    }
    var fresh = Ports.free();
    while (ports.containsValue(Integer.toString(fresh))) {
      fresh = Ports.free();
    }
    ports.setProperty(name, Integer.toString(fresh));
    try (var writer = Files.newBufferedWriter(file)) {
      ports.store(writer, "chosen by the supervisor");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return fresh;
  }
}
