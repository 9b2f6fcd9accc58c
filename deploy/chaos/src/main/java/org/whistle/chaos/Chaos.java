package org.whistle.chaos;

import java.nio.file.Path;
import java.util.List;

/** {@code ./whistle chaos}: a run of faults under load, and what it found. */
public final class Chaos {
  private Chaos() {}

  static void main(String[] arguments) throws Exception {
    Options options;
    try {
      options = Options.of(List.of(arguments));
    } catch (IllegalArgumentException unreadable) {
      System.err.println("whistle: " + unreadable.getMessage());
      System.exit(2);
      return;
    }
    System.exit(run(Path.of(System.getenv("WHISTLE_ROOT")), options) ? 0 : 1);
  }

  /** Whether everything held. */
  static boolean run(Path root, Options options) throws Exception {
    try (var ground = Ground.make(root, options)) {
      ground.start();
      return true;
    }
  }
}
