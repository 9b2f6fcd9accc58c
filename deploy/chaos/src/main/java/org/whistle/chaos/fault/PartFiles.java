package org.whistle.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** The variables that each part starts with: led over its wires. */
public final class PartFiles {
  private final Path folder;
  private final ToIntFunction<String> ports;

  /**
   * @param data the installation's folder
   * @param ports the port of each {@code wire-NAME}
   */
  public PartFiles(Path data, ToIntFunction<String> ports) {
    this.folder = data.resolve("parts");
    this.ports = ports;
  }

  /** What the part reads at its next start, and a few variables more. */
  public void write(String part, Map<String, String> more) {
    var lines = new StringBuilder();
    var all = new TreeMap<>(always(part));
    all.putAll(more);
    all.forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(part + ".env"), lines);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Map<String, String> always(String part) {
    if (part.equals("kafka") || part.equals("postgres")) {
      return Map.of();
    }
    var database = "jdbc:postgresql://127.0.0.1:%d/%s";
    return Map.of(
        "SPRING_DATASOURCE_URL",
        database.formatted(ports.applyAsInt("wire-" + part), Parts.serviceOf(part)),
        "SPRING_KAFKA_BOOTSTRAP_SERVERS",
        "127.0.0.1:" + ports.applyAsInt("wire-" + Wires.BROKER));
  }
}
