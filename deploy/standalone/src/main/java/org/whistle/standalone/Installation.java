package org.whistle.standalone;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where one Whistle lives on this machine.
 *
 * @param root the project's folder, with what the build made
 * @param build the folder whose services are started: another one, where an older version stands
 * @param data everything that this Whistle keeps, secrets and logs included
 * @param port where the gateway listens
 * @param instances how many processes each of the four services is
 */
record Installation(Path root, Path build, Path data, int port, int instances) {

  private static final int MOST_INSTANCES = 4;

  static Installation of(Map<String, String> environment) {
    var root = Path.of(environment.getOrDefault("WHISTLE_ROOT", "")).toAbsolutePath();
    var build = root.resolve(environment.getOrDefault("WHISTLE_BUILD", "")).normalize();
    var data = root.resolve(environment.getOrDefault("WHISTLE_DATA", "data")).normalize();
    var port = environment.getOrDefault("WHISTLE_PORT", "8080");
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new Trouble("WHISTLE_PORT is not a port: " + port);
    }
    var instances = environment.getOrDefault("WHISTLE_INSTANCES", "1");
    if (!instances.matches("[1-" + MOST_INSTANCES + "]")) {
      throw new Trouble("WHISTLE_INSTANCES is not 1 to " + MOST_INSTANCES + ": " + instances);
    }
    return new Installation(root, build, data, Integer.parseInt(port), Integer.parseInt(instances));
  }

  String url() {
    return "http://localhost:" + port;
  }

  Path secrets() {
    return data.resolve("secrets");
  }

  Path log(String part) {
    return data.resolve("logs").resolve(part + ".log");
  }

  /** Variables of one part alone, which somebody may have written there. */
  Path environment(String part) {
    return data.resolve("parts").resolve(part + ".env");
  }

  Path run(String file) {
    return data.resolve("run").resolve(file);
  }

  Path cache() {
    return data.resolve("cache");
  }
}
