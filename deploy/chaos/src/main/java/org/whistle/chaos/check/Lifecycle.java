package org.whistle.chaos.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The arrows of the diagram in dispatch's README, which the build draws from its sealed types. */
final class Lifecycle {
  static final String BEGINNING = "[*]";

  private static final Pattern ARROW = Pattern.compile("^ *(\\S+) --> (\\S+): (\\S+)$");
  private final Map<String, Map<String, String>> arrows = new HashMap<>();
  private final Set<String> events = new HashSet<>();

  private Lifecycle() {}

  /** The one that is built in. */
  static Lifecycle drawn() {
    try (var readme = Lifecycle.class.getResourceAsStream("lifecycle/README.md")) {
      return of(new String(Objects.requireNonNull(readme).readAllBytes()));
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
                    .put(event, arrow.group(2));
              }
            });
    return lifecycle;
  }

  /** Where an event leads from a state; empty when it may not. */
  Optional<String> next(String state, String event) {
    return Optional.ofNullable(arrows.getOrDefault(state, Map.of()).get(event));
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
