package org.whistle.standalone;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where one Whistle lives on this machine.
 *
 * @param root the project's folder, with what the build made
 * @param data everything that this Whistle keeps, secrets and logs included
 * @param port where the gateway listens
 */
record Installation(Path root, Path data, int port) {

  static Installation of(Map<String, String> environment) {
    var root = Path.of(environment.getOrDefault("WHISTLE_ROOT", "")).toAbsolutePath();
    var data = root.resolve(environment.getOrDefault("WHISTLE_DATA", "data")).normalize();
    var port = environment.getOrDefault("WHISTLE_PORT", "8080");
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new Trouble("WHISTLE_PORT is not a port: " + port);
    }
    return new Installation(root, data, Integer.parseInt(port));
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

  Path run(String file) {
    return data.resolve("run").resolve(file);
  }

  Path cache() {
    return data.resolve("cache");
  }
}
