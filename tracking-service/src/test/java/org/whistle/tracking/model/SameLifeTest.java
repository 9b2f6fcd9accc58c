package org.whistle.tracking.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.EventTypes;
import org.whistle.tracking.model.Handling.Hand;
import org.whistle.tracking.model.Handling.Marks;
import org.whistle.tracking.model.Handling.Seat;
import org.whistle.tracking.model.Handling.Standing;
import tools.jackson.databind.json.JsonMapper;

/** The case file follows every arrow of the lifecycle that dispatch's README draws. */
class SameLifeTest {
  private static final Pattern ARROW = Pattern.compile("(?m)^ *(\\w+) --> (\\w+): (\\S+)$");
  private static final JsonMapper JSON = new JsonMapper();

  private record Arrow(String from, String event, String to) {}

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("arrows")
  void a_case_file_stands_where_dispatch_says(String from, String event, Set<String> to)
      throws IOException {
    Handling before =
        new Handling(
            1,
            new Standing(from, "taken", "investigate"),
            new Seat("community", "990101001001", 1),
            Hand.NOBODY,
            new Marks(List.of(), null, null, null));
    assertThat(before.after(sample(event), 1).standing().state()).isIn(to);
  }

  static Stream<Arguments> arrows() throws IOException {
    String drawn =
        Files.readString(Path.of("..", "dispatch-service", "README.md"))
            .split("<!-- /?lifecycle -->")[1];
    return ARROW
        .matcher(drawn)
        .results()
        .flatMap(SameLifeTest::arrows)
        .collect(groupingBy(Arrow::from, groupingBy(Arrow::event, mapping(Arrow::to, toSet()))))
        .entrySet()
        .stream()
        .flatMap(
            from ->
                from.getValue().entrySet().stream()
                    .map(on -> Arguments.of(from.getKey(), on.getKey(), on.getValue())));
  }

  private static Stream<Arrow> arrows(MatchResult line) {
    return Stream.of(line.group(3).split("<br/>"))
        .map(event -> new Arrow(wire(line.group(1)), event, wire(line.group(2))));
  }

  private static String wire(String state) {
    return state.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static DispatchEvent sample(String event) throws IOException {
    Path approved =
        Path.of("..", "contracts", "src", "test", "resources", "approved", event + ".json");
    return (DispatchEvent)
        JSON.readValue(
            Files.readString(approved),
            EventTypes.typeOf(event).orElseThrow().asSubclass(DispatchEvent.class));
  }
}
