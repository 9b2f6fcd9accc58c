package org.whistle.chaos.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The arrows of the diagram in dispatch's README, which the build draws from its sealed types. */
final class Lifecycle {
  static final String BEGINNING = "[*]";

  private static final Pattern ARROW = Pattern.compile("^ *(\\S+) --> (\\S+): (\\S+)$");
  private final Map<String, Map<String, Set<String>>> arrows = new HashMap<>();
  private final Set<String> events = new HashSet<>();

  private Lifecycle() {}

  /** A request's, as it is built in. */
  static Lifecycle drawn() {
    return drawn("lifecycle");
  }

  /** That of one unit's part of a whistle. */
  static Lifecycle ofParts() {
    return drawn("whistle");
  }

  private static Lifecycle drawn(String name) {
    try (var readme = Lifecycle.class.getResourceAsStream("lifecycle/README.md")) {
      var text = new String(Objects.requireNonNull(readme).readAllBytes());
      return of(text.split("<!-- /?%s -->".formatted(name))[1]);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Lifecycle of(String diagram) {
    var lifecycle = new Lifecycle();
    diagram
        .lines()
        .map(ARROW::matcher)
        .filter(arrow -> arrow.matches())
        .forEach(
            arrow -> {
              for (var event : arrow.group(3).split("<br/>")) {
                lifecycle.events.add(event);
                lifecycle
                    .arrows
                    .computeIfAbsent(arrow.group(1), _ -> new HashMap<>())
                    .computeIfAbsent(event, _ -> new HashSet<>())
                    .add(arrow.group(2));
              }
            });
    return lifecycle;
  }

  /** Where an event may lead from any of these states; nowhere when it is no move from them. */
  Set<String> next(Set<String> states, String event) {
    return states.stream()
        .flatMap(
            state -> arrows.getOrDefault(state, Map.of()).getOrDefault(event, Set.of()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether an event moves anything; those that no arrow has are only told. */
  boolean isMove(String event) {
    return events.contains(event);
  }

  /** The name of a state in rows and answers: {@code hard-case} for {@code HardCase}. */
  static String wire(String state) {
    return state.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
