package org.whistle.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whoever adds an event says who is told of it, though it be nobody: else feedback-service doesn't
 * start. Add a line to its {@code routes.csv}: {@code the.event,nobody,always,}.
 */
class EveryMoveIsRoutedTest {
  private static final Path ROOT = Path.of(System.getProperty("whistle.root"));
  private static final Pattern NAME = Pattern.compile("@WireName\\(\"([^\"]+)\"\\)");
  private static final Path ROUTES =
      Path.of("feedback-service/src/main/resources/org/whistle/feedback/messages/routes.csv");

  @Test
  void every_event_has_a_line_in_the_routing_matrix() throws IOException {
    assertThat(routed()).isEqualTo(said());
  }

  private static Set<String> routed() throws IOException {
    var moves = new TreeSet<String>();
    Files.readAllLines(ROOT.resolve(ROUTES)).stream()
        .skip(2)
        .forEach(line -> moves.add(line.substring(0, line.indexOf(','))));
    return moves;
  }

  private static Set<String> said() throws IOException {
    var moves = new TreeSet<String>();
    try (var files = Files.walk(ROOT.resolve("contracts/src/main/java"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        NAME.matcher(Files.readString(file)).results().forEach(it -> moves.add(it.group(1)));
      }
    }
    return moves;
  }
}
