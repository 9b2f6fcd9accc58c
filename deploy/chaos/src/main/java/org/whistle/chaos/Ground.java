package org.whistle.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.whistle.demo.Demo;
import org.whistle.machine.Ports;

/** The run's own installation: made by {@code ./whistle up} in a folder of its own. */
final class Ground implements AutoCloseable {
  /** Limits short enough to be missed in a run. */
  private static final String SETTINGS =
      """
      {"whistle.gateway.limits.points": 10000000,
       "whistle.clocks.limits[take.general]": "20s",
       "whistle.clocks.limits[take.general.later]": "30s",
       "whistle.clocks.limits[take.urgent]": "15s",
       "whistle.clocks.limits[first-contact.general]": "10s",
       "whistle.clocks.limits[first-contact.urgent]": "10s",
       "whistle.clocks.limits[respond.N3]": "60s",
       "whistle.clocks.limits[respond.N5]": "90s"}
      """;

  private final Path root;
  private final Path folder;
  private final Options options;
  private final int port;

  private Ground(Path root, Path folder, Options options) {
    this.root = root;
    this.folder = folder;
    this.options = options;
    this.port = Ports.free();
  }

  static Ground make(Path root, Options options) throws IOException {
    var name = "seed-%d-of-%d".formatted(options.seed(), options.faults());
    var folder = root.resolve("deploy/chaos/target/runs").resolve(name);
    Files.createDirectories(folder.resolve("data"));
    return new Ground(root, folder, options);
  }

  Target target() {
    return new Target(folder.resolve("data"), port);
  }

  /** Starts everything and brings the district's places and people, without traffic. */
  void start() throws Exception {
    System.out.println("Everything of this run is in " + folder);
    whistle("up");
    Demo.settle(target().door(), folder.resolve("data/secrets"));
  }

  @Override
  public void close() throws IOException {
    whistle("down");
  }

  private void whistle(String command) throws IOException {
    var words = new ArrayList<>(List.of(root.resolve("whistle").toString(), command));
    var builder = new ProcessBuilder(words).directory(root.toFile()).inheritIO();
    builder.environment().putAll(environment());
    try {
      if (builder.start().waitFor() != 0) {
        throw new IllegalStateException("./whistle " + command + " failed");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, String> environment() {
    return Map.of(
        "WHISTLE_DATA", folder.resolve("data").toString(),
        "WHISTLE_PORT", Integer.toString(port),
        "WHISTLE_INSTANCES", Integer.toString(options.instances()),
        "WHISTLE_SKIP_BUILD", "1",
        "SPRING_APPLICATION_JSON", SETTINGS);
  }
}
