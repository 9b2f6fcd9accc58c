package org.whistle.chaos.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The routing matrix that feedback-service ships with: who is told of which move. */
final class Routes {
  private final List<Route> all;

  /** A line of it. */
  record Route(String move, String audience, boolean urgentOnly) {}

  private Routes(List<Route> all) {
    this.all = all;
  }

  static Routes shipped() {
    try (var csv = Routes.class.getResourceAsStream("routes/routes.csv")) {
      var text = new String(Objects.requireNonNull(csv).readAllBytes());
      return new Routes(text.lines().skip(2).map(Routes::route).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whom a move is told, somebody there being. */
  List<String> audiences(String move, boolean urgent) {
    return all.stream()
        .filter(it -> it.move().equals(move) && (urgent || !it.urgentOnly()))
        .map(Route::audience)
        .filter(it -> !it.equals("nobody"))
        .distinct()
        .toList();
  }

  private static Route route(String line) {
    var cells = line.split(",", -1);
    return new Route(cells[0], cells[1], cells[2].equals("urgent"));
  }
}
