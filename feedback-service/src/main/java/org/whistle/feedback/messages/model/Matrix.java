package org.whistle.feedback.messages.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is told of which move, and how. A move without a line is refused, for a forgotten move is how
 * people come to know nothing.
 *
 * @param version names the table in the delivery log
 */
public record Matrix(String version, List<Route> routes) {
  public Matrix {
    routes = List.copyOf(routes);
  }

  /**
   * Reads a table: a first line {@code # version …}, a header, then {@code
   * move,audience,when,channels}.
   *
   * @throws IllegalArgumentException naming the line that can't be read
   */
  public static Matrix read(List<String> lines) {
    var version = lines.getFirst().replaceFirst("^# version ", "").strip();
    return new Matrix(version, lines.stream().skip(2).map(Matrix::route).toList());
  }

  /**
   * The same matrix, once it is known to be whole.
   *
   * @throws IllegalArgumentException naming the moves without a route, or routes without a move
   */
  public Matrix covering(Set<String> moves) {
    var routed = routes.stream().map(Route::move).collect(Collectors.toSet());
    var forgotten = new TreeSet<>(moves);
    forgotten.removeAll(routed);
    var unknown = new TreeSet<>(routed);
    unknown.removeAll(moves);
    if (!forgotten.isEmpty() || !unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "Moves without a route: %s; routes without a move: %s".formatted(forgotten, unknown));
    }
    return this;
  }

  /** The routes of a move; none where nobody is told. */
  public List<Route> of(String move, boolean urgent) {
    return routes.stream()
        .filter(it -> it.move().equals(move) && it.audience() != Audience.NOBODY)
        .filter(it -> it.when().fits(urgent))
        .toList();
  }

  private static Route route(String line) {
    try {
      var cells = line.split(",", -1);
      var channels =
          Arrays.stream(cells[3].split(" "))
              .filter(it -> !it.isEmpty())
              .map(it -> Wire.read(Channel.class, it))
              .collect(Collectors.toSet());
      return new Route(cells[0], Audience.of(cells[1]), Wire.read(When.class, cells[2]), channels);
    } catch (RuntimeException unreadable) {
      throw new IllegalArgumentException("Not a route: " + line, unreadable);
    }
  }
}
