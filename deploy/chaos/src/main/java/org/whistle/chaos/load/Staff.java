package org.whistle.chaos.load;

/** Who of the demo district's staff sits where, by log-in. */
final class Staff {
  private static final String HOME = "990101001001";

  private Staff() {}

  /** Whoever sits at a desk, by its area code. */
  static String at(String desk) {
    return switch (desk.length()) {
      case 15 -> gridWorker(desk);
      case 12 -> named("community", desk);
      case 9 -> named("street", desk);
      default -> "command";
    };
  }

  static String street(String place) {
    return place.length() < 9 ? "command" : named("street", place.substring(0, 9));
  }

  static String visitor(String place) {
    return place.length() < 12 ? "appraiser" : named("visitor", place.substring(0, 12));
  }

  static String unit(String code) {
    return (code.startsWith("D") ? "department-" : "unit-") + code;
  }

  /** Outside the first community only the first grid has a worker. */
  private static String gridWorker(String grid) {
    if (!grid.startsWith(HOME) && !grid.endsWith("001")) {
      return named("community", grid.substring(0, 12));
    }
    return grid.equals(HOME + "001") ? "grid-worker" : "grid-worker-" + grid;
  }

  private static String named(String role, String code) {
    return HOME.startsWith(code) ? role : role + "-" + code;
  }
}
