package org.whistle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prometheus beside the system: asks every service and the gateway for their figures, keeps them,
 * and goes by the alert rules of {@code deploy/dashboards}. It is somebody else's program, which
 * {@code ./whistle up --observe} finds on this machine.
 *
 * @param program where it stands
 * @param installation whose it is
 */
record Prometheus(Path program, Installation installation) {
  static final String NAME = "prometheus";

  /** Empty where nobody asked for it. */
  static Optional<Prometheus> askedFor(Installation installation) {
    return Optional.ofNullable(System.getenv("WHISTLE_PROMETHEUS"))
        .map(program -> new Prometheus(Path.of(program), installation));
  }

  /**
   * What starts it; its settings are written anew, for ports may have changed.
   *
   * @param parts whom to ask, by name
   */
  List<String> command(int port, Map<String, Integer> parts) {
    var settings = installation.run("prometheus.yml");
    try {
      Files.writeString(settings, settings(parts));
    } catch (IOException failed) {
      throw new Trouble("Can't write " + settings + ": " + failed.getMessage());
    }
    return List.of(
        program.toString(),
        "--config.file=" + settings,
        "--storage.tsdb.path=" + installation.data().resolve(NAME),
        "--storage.tsdb.retention.time=15d",
        "--web.listen-address=127.0.0.1:" + port);
  }

  static String ready(int port) {
    return "http://127.0.0.1:" + port + "/-/ready";
  }

  /** Parts let themselves be asked from this machine alone, so no secret is needed. */
  String settings(Map<String, Integer> parts) {
    var text = new StringBuilder();
    text.append("# written by ./whistle up --observe\n");
    text.append("global: {scrape_interval: 5s, evaluation_interval: 5s}\n");
    text.append("rule_files: ['%s']\n".formatted(quoted(alerts())));
    text.append("scrape_configs:\n  - job_name: whistle\n");
    text.append("    metrics_path: /actuator/prometheus\n    static_configs:\n");
    parts.forEach(
        (name, port) ->
            text.append(
                "      - {targets: ['127.0.0.1:%d'], labels: {instance: '%s'}}\n"
                    .formatted(port, name)));
    return text.toString();
  }

  private Path alerts() {
    return installation.root().resolve("deploy/dashboards/alerts.yml");
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }
}
