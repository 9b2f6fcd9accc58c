package org.whistle.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusTest {
  private static final Map<String, Integer> PARTS =
      new TreeMap<>(Map.of("intake", 20_001, "intake-2", 20_002, "gateway", 8080));

  @TempDir Path data;

  @Test
  void every_part_is_asked_under_its_own_name() {
    assertThat(prometheus().settings(PARTS))
        .contains("{targets: ['127.0.0.1:20001'], labels: {instance: 'intake'}}")
        .contains("{targets: ['127.0.0.1:20002'], labels: {instance: 'intake-2'}}")
        .contains("{targets: ['127.0.0.1:8080'], labels: {instance: 'gateway'}}");
  }

  /** Prometheus's own judgement of our settings and of every alert rule, where it is installed. */
  @Test
  void promtool_finds_nothing_wrong() throws IOException, InterruptedException {
    assumeTrue(isInstalled("promtool"), "promtool comes with prometheus");
    var settings = data.resolve("prometheus.yml");
    Files.writeString(settings, prometheus().settings(PARTS));
    var check =
        new ProcessBuilder("promtool", "check", "config", settings.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(check.getInputStream().readAllBytes());
    assertThat(check.waitFor()).as(said).isZero();
    assertThat(said).contains("1 rule files found").containsPattern("SUCCESS: \\d\\d rules found");
  }

  private Prometheus prometheus() {
    var root = System.getProperty("whistle.root");
    var installation =
        Installation.of(Map.of("WHISTLE_ROOT", root, "WHISTLE_DATA", data.toString()));
    return new Prometheus(Path.of("/usr/bin/prometheus"), installation);
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
